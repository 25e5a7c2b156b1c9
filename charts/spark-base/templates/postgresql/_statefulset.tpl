{{- define "spark-base.postgresql.statefulset" -}}
{{- $postgresql := .Values.postgresql }}
{{- $labels := dict "root" . "component" "postgresql" }}
{{- $image := dict "root" . "image" $postgresql.image }}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $postgresql.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  serviceName: {{ $postgresql.name }}
  replicas: 1
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $postgresql) $labels) | nindent 8 }}
      {{- with $postgresql.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ $postgresql.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      # The image's stop signal asks for a fast shutdown: sessions end, a checkpoint is written.
      terminationGracePeriodSeconds: 60
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 999 "group" 999) | nindent 8 }}
      containers:
        - name: postgresql
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          env:
            - name: POSTGRES_USER
              value: {{ $postgresql.username | quote }}
            - name: POSTGRES_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ include "spark-base.postgresql.secretName" . }}
                  key: password
            - name: POSTGRES_INITDB_ARGS
              value: --auth-host=scram-sha-256
            # Below the volume's root, which may hold lost+found and whose mode is the storage's.
            - name: PGDATA
              value: /var/lib/postgresql/data/pgdata
            {{- with $postgresql.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: postgresql
              containerPort: 5432
          # Over TCP: while the first start sets up the database, the server listens on its local socket only.
          {{- $ready := list "pg_isready" "-q" "-h" "127.0.0.1" "-p" "5432" }}
          startupProbe:
            exec:
              command: {{ toJson $ready }}
            periodSeconds: 2
            timeoutSeconds: 5
            failureThreshold: 60
          readinessProbe:
            exec:
              command: {{ toJson $ready }}
            periodSeconds: 10
            timeoutSeconds: 5
          livenessProbe:
            exec:
              command: {{ toJson $ready }}
            periodSeconds: 20
            timeoutSeconds: 10
            failureThreshold: 6
          resources:
            {{- toYaml $postgresql.resources | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: data
              mountPath: /var/lib/postgresql/data
            - name: run
              mountPath: /var/run/postgresql
            - name: tmp
              mountPath: /tmp
            {{- with $postgresql.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: data
          {{- include "spark-base.dataVolume" (dict "name" $postgresql.name "persistence" $postgresql.persistence) | nindent 10 }}
        - name: run
          emptyDir: {}
        - name: tmp
          emptyDir: {}
        {{- with $postgresql.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $postgresql | nindent 6 }}
{{- end }}
