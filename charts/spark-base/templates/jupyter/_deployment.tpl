{{- define "spark-base.jupyter.deployment" -}}
{{- $jupyter := .Values.jupyter }}
{{- $labels := dict "root" . "component" "jupyter" }}
{{- $image := dict "root" . "image" $jupyter.image }}
{{- $remote := $jupyter.sparkRemote }}
{{- if and (not $remote) .Values.connect.enabled }}
{{- $remote = printf "sc://%s:15002" .Values.connect.name }}
{{- end }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $jupyter.name }}
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
        {{- include "spark-base.podLabels" (merge (dict "values" $jupyter) $labels) | nindent 8 }}
      annotations:
        checksum/token: {{ $jupyter.token | sha256sum }}
        {{- with $jupyter.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ $jupyter.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 1000 "group" 100) | nindent 8 }}
      containers:
        - name: jupyter
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          args:
            - start-notebook.py
            - --ServerApp.ip=0.0.0.0
            - --ServerApp.port=8888
            - --ServerApp.open_browser=False
            - --ServerApp.root_dir=/home/jovyan/work
          env:
            - name: JUPYTER_TOKEN
              valueFrom:
                secretKeyRef:
                  name: {{ $jupyter.existingSecret | default $jupyter.name }}
                  key: token
            {{- with $remote }}
            - name: SPARK_REMOTE
              value: {{ . | quote }}
            {{- end }}
            {{- with include "spark-base.mlflow.url" . }}
            - name: MLFLOW_TRACKING_URI
              value: {{ . | quote }}
            {{- end }}
            {{- with $jupyter.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: http
              containerPort: 8888
          startupProbe:
            httpGet:
              path: /api
              port: http
            periodSeconds: 3
            timeoutSeconds: 5
            failureThreshold: 40
          readinessProbe:
            httpGet:
              path: /api
              port: http
            periodSeconds: 5
            timeoutSeconds: 5
          livenessProbe:
            httpGet:
              path: /api
              port: http
            periodSeconds: 20
            timeoutSeconds: 5
          resources:
            {{- toYaml $jupyter.resources | nindent 12 }}
          # The home directory holds settings that the image brings and Jupyter writes to.
          securityContext:
            {{- include "spark-base.containerSecurityContext" false | nindent 12 }}
          volumeMounts:
            - name: work
              mountPath: /home/jovyan/work
            {{- with $jupyter.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: work
          {{- include "spark-base.dataVolume" (dict "name" $jupyter.name "persistence" $jupyter.persistence) | nindent 10 }}
        {{- with $jupyter.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $jupyter | nindent 6 }}
{{- end }}
