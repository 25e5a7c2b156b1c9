{{- define "spark-base.minio.statefulset" -}}
{{- $minio := .Values.minio }}
{{- $labels := dict "root" . "component" "minio" }}
{{- $image := dict "root" . "image" $minio.image }}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $minio.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  serviceName: {{ $minio.name }}
  replicas: 1
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $minio) $labels) | nindent 8 }}
      annotations:
        checksum/credentials: {{ list .Values.s3.accessKey .Values.s3.secretKey | join "\n" | sha256sum }}
        {{- with $minio.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ $minio.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 1000 "group" 1000) | nindent 8 }}
      containers:
        - name: minio
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          args: ["server", "/data", "--address", ":9000", "--console-address", ":9001"]
          env:
            - name: MINIO_ROOT_USER
              valueFrom:
                secretKeyRef:
                  name: {{ include "spark-base.s3.secretName" . }}
                  key: access-key
            - name: MINIO_ROOT_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ include "spark-base.s3.secretName" . }}
                  key: secret-key
            {{- with $minio.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: s3
              containerPort: 9000
            - name: console
              containerPort: 9001
          startupProbe:
            httpGet:
              path: /minio/health/live
              port: s3
            periodSeconds: 2
            timeoutSeconds: 5
            failureThreshold: 60
          readinessProbe:
            httpGet:
              path: /minio/health/ready
              port: s3
            periodSeconds: 5
            timeoutSeconds: 5
          livenessProbe:
            httpGet:
              path: /minio/health/live
              port: s3
            periodSeconds: 20
            timeoutSeconds: 5
          resources:
            {{- toYaml $minio.resources | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: data
              mountPath: /data
            - name: tmp
              mountPath: /tmp
            {{- with $minio.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: data
          {{- include "spark-base.dataVolume" (dict "name" $minio.name "persistence" $minio.persistence) | nindent 10 }}
        - name: tmp
          emptyDir: {}
        {{- with $minio.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $minio | nindent 6 }}
{{- end }}
