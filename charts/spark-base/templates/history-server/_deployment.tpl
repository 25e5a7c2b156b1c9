{{- define "spark-base.historyServer.deployment" -}}
{{- $history := .Values.historyServer }}
{{- $labels := dict "root" . "component" "history-server" }}
{{- $image := dict "root" . "image" $history.image "conf" false }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $history.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  replicas: 1
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $history) $labels) | nindent 8 }}
      annotations:
        checksum/config: {{ list (include "spark-base.historyServer.conf" .) (include "spark-base.s3.script" .) .Values.s3.accessKey .Values.s3.secretKey | join "\n" | sha256sum }}
        {{- with $history.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ $history.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 185 "group" 185) | nindent 8 }}
      initContainers:
        {{- include "spark-base.s3.initContainers" $image | nindent 8 }}
      containers:
        - name: history-server
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          command: ["/usr/bin/tini", "-s", "--", "/opt/spark/bin/spark-class"]
          args:
            - org.apache.spark.deploy.history.HistoryServer
            - --properties-file
            - /opt/spark-conf/spark-defaults.conf
          env:
            - name: SPARK_DAEMON_MEMORY
              value: {{ $history.memory | quote }}
            # Empty when the image holds the S3A jars itself.
            - name: SPARK_DAEMON_CLASSPATH
              value: /opt/spark-s3a/*
            {{- include "spark-base.s3.credentialsEnv" . | nindent 12 }}
            {{- with $history.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: http
              containerPort: 18080
          startupProbe:
            httpGet:
              path: /api/v1/version
              port: http
            periodSeconds: 3
            timeoutSeconds: 5
            failureThreshold: 40
          readinessProbe:
            httpGet:
              path: /api/v1/version
              port: http
            periodSeconds: 5
            timeoutSeconds: 5
          livenessProbe:
            httpGet:
              path: /api/v1/version
              port: http
            periodSeconds: 20
            timeoutSeconds: 5
          resources:
            {{- include "spark-base.jvmResources" (dict "root" . "component" "historyServer" "values" .Values.historyServer "heap" "memory" "overhead" "memoryOverhead") | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: conf
              mountPath: /opt/spark-conf
              readOnly: true
            - name: s3a-jars
              mountPath: /opt/spark-s3a
              readOnly: true
            - name: tmp
              mountPath: /tmp
            - name: work-dir
              mountPath: /opt/spark/work-dir
            {{- with $history.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        {{- include "spark-base.s3.volumes" . | nindent 8 }}
        - name: conf
          configMap:
            name: {{ $history.name }}-conf
        - name: tmp
          emptyDir: {}
        - name: work-dir
          emptyDir: {}
        {{- with $history.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $history | nindent 6 }}
{{- end }}
