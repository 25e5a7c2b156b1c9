{{- define "spark-base.mlflow.deployment" -}}
{{- $mlflow := .Values.mlflow }}
{{- $labels := dict "root" . "component" "mlflow" }}
{{- $image := dict "root" . "image" $mlflow.image }}
{{- $bucket := printf "%s/%s" .Values.s3.bucket (trimAll "/" $mlflow.artifactPrefix) }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $mlflow.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  replicas: 1
  # Two versions must not share one database schema.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $mlflow) $labels) | nindent 8 }}
      annotations:
        {{- $checksum := list (include "spark-base.postgresql.checksum" .) (include "spark-base.s3.script" .) .Values.s3.accessKey .Values.s3.secretKey | join "\n" | sha256sum }}
        {{- include "spark-base.podAnnotations" (dict "own" (printf "checksum/config: %q" $checksum) "values" $mlflow) | nindent 8 }}
    spec:
      serviceAccountName: {{ $mlflow.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 1000 "group" 1000) | nindent 8 }}
      initContainers:
        {{- include "spark-base.s3.prepareContainer" $image | nindent 8 }}
        {{- include "spark-base.postgresql.initContainer" (dict "root" . "database" $mlflow.database) | nindent 8 }}
        - name: mlflow-prepare
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          command:
            - python3
            - -c
            - |
              {{- (index .Subcharts "spark-base").Files.Get "files/mlflow_prepare.py" | trim | nindent 14 }}
          env:
            - name: PACKAGES_MODE
              value: {{ $mlflow.packages.mode | quote }}
            - name: PACKAGES_INDEX
              value: {{ $mlflow.packages.index | quote }}
            - name: PACKAGES
              value: {{ join " " $mlflow.packages.requirements | quote }}
            - name: PACKAGES_DIR
              value: /opt/mlflow-packages
            - name: MODULES
              value: psycopg2 boto3
            - name: PGDATABASE
              value: {{ $mlflow.database | quote }}
            {{- include "spark-base.mlflow.env" . | nindent 12 }}
          resources:
            requests:
              cpu: 100m
              memory: 256Mi
            limits:
              memory: 1Gi
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: packages
              mountPath: /opt/mlflow-packages
            - name: tmp
              mountPath: /tmp
      containers:
        - name: mlflow
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          command: [mlflow, server]
          args:
            - --host=0.0.0.0
            - --port=5000
            - --workers={{ $mlflow.workers }}
            - --serve-artifacts
            - --artifacts-destination=s3://{{ $bucket }}
            - --allowed-hosts={{ include "spark-base.mlflow.hosts" . }}
            {{- with include "spark-base.mlflow.origins" . }}
            - --cors-allowed-origins={{ . }}
            {{- end }}
          workingDir: /tmp
          env:
            {{- include "spark-base.mlflow.env" . | nindent 12 }}
            # A second server for background jobs, which few need, of 1.5 GB.
            - name: MLFLOW_SERVER_ENABLE_JOB_EXECUTION
              value: "false"
            - name: MLFLOW_S3_ENDPOINT_URL
              value: {{ include "spark-base.s3.endpoint" . | quote }}
            - name: MLFLOW_BOTO_CLIENT_ADDRESSING_STYLE
              value: {{ ternary "path" "virtual" .Values.s3.pathStyleAccess }}
            - name: AWS_DEFAULT_REGION
              value: {{ .Values.s3.region | quote }}
            # Servers other than AWS's may not know the checksums that newer clients add.
            - name: AWS_REQUEST_CHECKSUM_CALCULATION
              value: when_required
            - name: AWS_RESPONSE_CHECKSUM_VALIDATION
              value: when_required
            {{- include "spark-base.s3.credentialsEnv" . | nindent 12 }}
            {{- with $mlflow.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: http
              containerPort: 5000
          startupProbe:
            httpGet:
              path: /health
              port: http
            periodSeconds: 3
            timeoutSeconds: 5
            failureThreshold: 80
          readinessProbe:
            httpGet:
              path: /health
              port: http
            periodSeconds: 10
            timeoutSeconds: 5
          livenessProbe:
            httpGet:
              path: /health
              port: http
            periodSeconds: 20
            timeoutSeconds: 10
            failureThreshold: 6
          resources:
            {{- toYaml $mlflow.resources | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: packages
              mountPath: /opt/mlflow-packages
              readOnly: true
            - name: tmp
              mountPath: /tmp
            {{- with $mlflow.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: s3-prepare
          configMap:
            name: spark-s3-prepare
        - name: packages
          emptyDir: {}
        - name: tmp
          emptyDir: {}
        {{- with $mlflow.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $mlflow | nindent 6 }}
{{- end }}
