{{/* One Deployment for each process of Airflow. */}}
{{- define "spark-base.airflow.deployments" -}}
{{- $airflow := .Values.airflow }}
{{ include "spark-base.airflow.deployment" (dict "root" . "process" "api-server" "name" $airflow.name "values" $airflow.apiServer) }}
---
{{ include "spark-base.airflow.deployment" (dict "root" . "process" "scheduler" "name" (printf "%s-scheduler" $airflow.name) "values" $airflow.scheduler) }}
---
{{ include "spark-base.airflow.deployment" (dict "root" . "process" "dag-processor" "name" (printf "%s-dag-processor" $airflow.name) "values" $airflow.dagProcessor) }}
{{- if $airflow.triggerer.enabled }}
---
{{ include "spark-base.airflow.deployment" (dict "root" . "process" "triggerer" "name" (printf "%s-triggerer" $airflow.name) "values" $airflow.triggerer) }}
{{- end }}
{{- end }}

{{/* Arguments: root, process (as in `airflow PROCESS`), name, values (of the process). */}}
{{- define "spark-base.airflow.deployment" -}}
{{- $root := .root }}
{{- $airflow := $root.Values.airflow }}
{{- $labels := dict "root" $root "component" (printf "airflow-%s" .process) }}
{{- $image := dict "root" $root "image" $airflow.image }}
{{- $isApi := eq .process "api-server" }}
{{- $isScheduler := eq .process "scheduler" }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .name }}
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
        {{- include "spark-base.podLabels" (merge (dict "values" $airflow) $labels) | nindent 8 }}
      annotations:
        checksum/config: {{ include "spark-base.airflow.checksum" $root }}
        {{- with $airflow.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ $airflow.serviceAccount.name }}
      # Tasks run in the scheduler's pod, and they start pods.
      automountServiceAccountToken: {{ $isScheduler }}
      enableServiceLinks: false
      {{- if $isScheduler }}
      # Log files are asked for by this name: it must not change with the pod.
      hostname: {{ .name }}
      {{- end }}
      terminationGracePeriodSeconds: 60
      {{- include "spark-base.pullSecrets" $root | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" $root "user" 50000 "group" 0) | nindent 8 }}
      initContainers:
        {{- include "spark-base.postgresql.initContainer" (dict "root" $root "database" $airflow.database) | nindent 8 }}
        {{- if $isApi }}
        # One pod migrates the database and makes the admin; the others wait for it.
        {{- include "spark-base.airflow.initContainer" (dict "root" $root "name" "migrate" "values" .values "command" "airflow db migrate && python /opt/airflow-scripts/admin.py") | nindent 8 }}
        {{- else }}
        {{- include "spark-base.airflow.initContainer" (dict "root" $root "name" "wait-for-migration" "values" .values "command" "airflow db check-migrations --migration-wait-timeout 600") | nindent 8 }}
        {{- end }}
      containers:
        - name: {{ .process }}
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          args: [{{ .process }}]
          envFrom:
            - configMapRef:
                name: {{ $airflow.name }}-config
          env:
            {{- include "spark-base.airflow.env" $root | nindent 12 }}
          {{- if or $isApi $isScheduler }}
          ports:
            {{- if $isApi }}
            - name: http
              containerPort: 8080
            {{- else }}
            - name: health
              containerPort: 8974
            - name: logs
              containerPort: 8793
            {{- end }}
          {{- end }}
          {{- include "spark-base.airflow.probes" . | nindent 10 }}
          resources:
            {{- toYaml .values.resources | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            {{- include "spark-base.airflow.homeMounts" $root | nindent 12 }}
            {{- if not $isApi }}
            {{- include "spark-base.airflow.dagMounts" $root | nindent 12 }}
            {{- end }}
            {{- if $isScheduler }}
            - name: logs
              mountPath: /opt/airflow/logs
            {{- end }}
            {{- with $airflow.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        {{- include "spark-base.airflow.homeVolumes" $root | nindent 8 }}
        {{- if not $isApi }}
        {{- include "spark-base.airflow.dagVolumes" $root | nindent 8 }}
        {{- end }}
        {{- if $isScheduler }}
        - name: logs
          {{- include "spark-base.dataVolume" (dict "name" (printf "%s-logs" $airflow.name) "persistence" $airflow.persistence) | nindent 10 }}
        {{- end }}
        {{- with $airflow.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $airflow | nindent 6 }}
{{- end }}

{{/* Runs a command of Airflow before the process itself. Arguments: root, name, values (of the process), command. */}}
{{- define "spark-base.airflow.initContainer" -}}
{{- $airflow := .root.Values.airflow }}
{{- $image := dict "root" .root "image" $airflow.image -}}
- name: {{ .name }}
  image: {{ include "spark-base.image" $image }}
  imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
  args: [bash, -c, {{ .command | quote }}]
  envFrom:
    - configMapRef:
        name: {{ $airflow.name }}-config
  env:
    {{- include "spark-base.airflow.env" .root | nindent 4 }}
    {{- if eq .name "migrate" }}
    - name: ADMIN_USER
      value: {{ $airflow.adminUser | quote }}
    - name: ADMIN_PASSWORD
      valueFrom:
        secretKeyRef:
          name: {{ include "spark-base.airflow.secretName" .root }}
          key: password
    {{- end }}
  resources:
    {{- toYaml .values.resources | nindent 4 }}
  securityContext:
    {{- include "spark-base.containerSecurityContext" true | nindent 4 }}
  volumeMounts:
    {{- include "spark-base.airflow.homeMounts" .root | nindent 4 }}
{{- end }}

{{/* Arguments: those of a deployment. */}}
{{- define "spark-base.airflow.probes" -}}
{{- $check := "" -}}
{{- if eq .process "api-server" -}}
{{- $check = "httpGet:\n  path: /api/v2/monitor/health\n  port: http" -}}
{{- else if eq .process "scheduler" -}}
{{- $check = "httpGet:\n  path: /health\n  port: health" -}}
{{- else -}}
{{- /* These answer on no port: their heartbeat in the database says that they work. */ -}}
{{- $job := ternary "DagProcessorJob" "TriggererJob" (eq .process "dag-processor") -}}
{{- $check = printf "exec:\n  command: [python, /opt/airflow-scripts/heartbeat.py, %s]" $job -}}
{{- end -}}
startupProbe:
  {{- $check | nindent 2 }}
  periodSeconds: 5
  timeoutSeconds: 15
  failureThreshold: 72
readinessProbe:
  {{- $check | nindent 2 }}
  periodSeconds: 20
  timeoutSeconds: 15
livenessProbe:
  {{- $check | nindent 2 }}
  periodSeconds: 60
  timeoutSeconds: 30
  failureThreshold: 5
{{- end }}
