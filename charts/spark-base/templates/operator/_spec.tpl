{{/* Spec of a SparkApplication as YAML: the chart's, overlaid by the user's. Arguments: root, spec. */}}
{{- define "spark-base.operator.spec" -}}
{{- $spec := include "spark-base.operator.chartSpec" .root | fromYaml -}}
{{- toYaml (mergeOverwrite $spec (deepCopy .spec)) -}}
{{- end }}

{{- define "spark-base.operator.chartSpec" -}}
{{- $operator := .Values.operator }}
{{- $executor := $operator.executor }}
{{- $dynamic := $operator.dynamicAllocation }}
{{- $image := dict "root" . "image" $operator.image }}
type: {{ $operator.type }}
{{- if eq $operator.type "Python" }}
pythonVersion: "3"
{{- end }}
sparkVersion: {{ $operator.sparkVersion | quote }}
mode: cluster
image: {{ include "spark-base.image" $image }}
imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $operator.batchScheduler }}
batchScheduler: {{ . }}
{{- end }}
restartPolicy:
  type: {{ $operator.restartPolicy }}
sparkConf:
  {{- range splitList "\n" (include "spark-base.operator.conf" . | trim) }}
  {{- $pair := splitn "=" 2 . }}
  {{ $pair._0 }}: {{ $pair._1 | quote }}
  {{- end }}
{{- if $dynamic.enabled }}
dynamicAllocation:
  enabled: true
  minExecutors: {{ $dynamic.minExecutors }}
  maxExecutors: {{ $dynamic.maxExecutors }}
{{- end }}
driver:
  cores: {{ $operator.driver.cores }}
  coreRequest: {{ $operator.driver.cpuRequest | quote }}
  memory: {{ $operator.driver.memory }}
  memoryOverhead: {{ $operator.driver.memoryOverhead }}
  serviceAccount: {{ $operator.serviceAccount.name }}
  template:
    {{- include "spark-base.operator.pod" (dict "root" . "role" "driver" "values" $operator.driver "token" true) | nindent 4 }}
executor:
  instances: {{ $executor.instances }}
  cores: {{ $executor.cores }}
  coreRequest: {{ $executor.cpuRequest | quote }}
  {{- with $executor.cpuLimit }}
  coreLimit: {{ . | quote }}
  {{- end }}
  memory: {{ $executor.memory }}
  memoryOverhead: {{ $executor.memoryOverhead }}
  serviceAccount: {{ $executor.serviceAccount.name }}
  template:
    {{- include "spark-base.operator.pod" (dict "root" . "role" "executor" "values" $executor "token" false) | nindent 4 }}
{{- end }}

{{/* Pod template of a driver or executor; Spark adds image, command, cores and memory. Arguments: root, role, values, token. */}}
{{- define "spark-base.operator.pod" -}}
{{- $root := .root }}
{{- $image := dict "root" $root "image" $root.Values.operator.image "conf" false }}
metadata:
  labels:
    {{- include "spark-base.podLabels" (dict "root" $root "component" (eq .role "driver" | ternary "operator" "executor") "values" .values) | nindent 4 }}
  {{- with .values.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  automountServiceAccountToken: {{ .token }}
  enableServiceLinks: false
  securityContext:
    {{- include "spark-base.podSecurityContext" (dict "root" $root "user" 185 "group" 185) | nindent 4 }}
  initContainers:
    {{- include "spark-base.s3.initContainers" $image | nindent 4 }}
  containers:
    - name: spark-kubernetes-{{ .role }}
      env:
        - name: JOB_DIRECTORY
          value: {{ include "spark-base.jobs.directory" $root }}
        {{- include "spark-base.s3.credentialsEnv" $root | nindent 8 }}
        {{- with .values.extraEnv }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      securityContext:
        {{- include "spark-base.containerSecurityContext" true | nindent 8 }}
      volumeMounts:
        - name: s3a-jars
          mountPath: /opt/spark-s3a
          readOnly: true
        - name: tmp
          mountPath: /tmp
        - name: work-dir
          mountPath: /opt/spark/work-dir
        {{- if eq .role "driver" }}
        - name: jobs
          mountPath: /opt/spark-jobs
          readOnly: true
        {{- end }}
        {{- with .values.extraVolumeMounts }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
  volumes:
    {{- include "spark-base.s3.volumes" $root | nindent 4 }}
    - name: tmp
      emptyDir: {}
    - name: work-dir
      emptyDir: {}
    {{- if eq .role "driver" }}
    - name: jobs
      configMap:
        name: spark-jobs
    {{- end }}
    {{- with .values.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- include "spark-base.scheduling" .values | nindent 2 }}
{{- end }}
