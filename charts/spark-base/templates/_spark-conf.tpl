{{/* spark-defaults.conf of drivers: key=value, the user's own properties last and winning. */}}

{{/*
The same for a file that Spark reads, with java.util.Properties: to it a backslash begins an escape, and a regular
expression would lose its own.
*/}}
{{- define "spark-base.propertiesFile" -}}
{{- include "spark-base.conf" . | replace "\\" "\\\\" -}}
{{- end }}

{{/* Lines of the chart, overlaid by a map of the user's. Arguments: lines, sparkConf. */}}
{{- define "spark-base.conf" -}}
{{- $conf := dict -}}
{{- range splitList "\n" (.lines | trim) }}
{{- $pair := splitn "=" 2 . }}
{{- if $pair._0 | trim }}
{{- $_ := set $conf ($pair._0 | trim) $pair._1 }}
{{- end }}
{{- end }}
{{- range $key, $value := .sparkConf }}
{{- $_ := set $conf $key (include "spark-base.confValue" $value) }}
{{- end }}
{{- range $key := keys $conf | sortAlpha }}
{{ $key }}={{ get $conf $key }}
{{- end }}
{{- end }}

{{/* A property's value as text; whole numbers stay whole (YAML numbers arrive as floats). */}}
{{- define "spark-base.confValue" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) }}{{ int64 . }}{{ else }}{{ . }}{{ end }}
{{- end }}

{{/*
What every driver of the platform has: its master, its executors, S3 and the event log. The executors' pod
template lies beside it. Arguments: root, values (of connect or submit), source (the folder of both files).
*/}}
{{- define "spark-base.driverConf" -}}
{{- $executor := .values.executor -}}
{{- $dynamic := .values.dynamicAllocation -}}
spark.driver.bindAddress=0.0.0.0
spark.driver.port=7078
spark.driver.blockManager.port=7079
spark.driver.memory={{ .values.driverMemory }}
spark.ui.port=4040
spark.executor.cores={{ $executor.cores }}
spark.executor.memory={{ $executor.memory }}
spark.executor.memoryOverhead={{ $executor.memoryOverhead }}
{{- if $dynamic.enabled }}
spark.dynamicAllocation.enabled=true
spark.dynamicAllocation.shuffleTracking.enabled=true
spark.dynamicAllocation.minExecutors={{ $dynamic.minExecutors }}
spark.dynamicAllocation.maxExecutors={{ $dynamic.maxExecutors }}
spark.dynamicAllocation.executorIdleTimeout={{ $dynamic.executorIdleTimeout }}
spark.dynamicAllocation.shuffleTracking.timeout={{ $dynamic.shuffleTrackingTimeout }}
{{- end }}
{{- if eq .root.Values.backend "standalone" }}
{{ include "spark-base.standalone.driverConf" . }}
{{- else }}
{{ include "spark-base.kubernetes.driverConf" . }}
{{- end }}
{{ include "spark-base.storageConf" .root }}
{{- end }}

{{/* Where drivers and executors of any backend keep event logs, data and tables. Argument: root. */}}
{{- define "spark-base.storageConf" -}}
spark.eventLog.enabled={{ .Values.eventLog.enabled }}
{{- if .Values.eventLog.enabled }}
spark.eventLog.dir={{ include "spark-base.s3.eventLogDirectory" . }}
spark.eventLog.rolling.enabled=true
{{- /* S3 shows a file once it is closed, so a small file brings a running server to the History Server sooner. 10m is Spark's minimum. */}}
spark.eventLog.rolling.maxFileSize=10m
{{- end }}
{{ include "spark-base.s3.sparkConf" . }}
{{ include "spark-base.hiveMetastore.sparkConf" . }}
{{ include "spark-base.monitoring.driverConf" . }}
{{- end }}

{{/* Backend k8s: executors are pods that the driver starts. */}}
{{- define "spark-base.kubernetes.driverConf" -}}
{{- $executor := .values.executor -}}
{{- $image := dict "root" .root "image" .values.image -}}
{{- $secret := include "spark-base.s3.secretName" .root -}}
spark.master=k8s://https://kubernetes.default.svc:443
spark.kubernetes.namespace={{ .root.Release.Namespace }}
spark.kubernetes.authenticate.executor.serviceAccountName={{ $executor.serviceAccount.name }}
spark.kubernetes.container.image={{ include "spark-base.image" $image }}
spark.kubernetes.container.image.pullPolicy={{ include "spark-base.pullPolicy" $image }}
{{- with .root.Values.image.pullSecrets }}
spark.kubernetes.container.image.pullSecrets={{ join "," . }}
{{- end }}
spark.kubernetes.executor.podTemplateFile={{ .source }}/executor-pod.yaml
spark.kubernetes.executor.secretKeyRef.AWS_ACCESS_KEY_ID={{ $secret }}:access-key
spark.kubernetes.executor.secretKeyRef.AWS_SECRET_ACCESS_KEY={{ $secret }}:secret-key
spark.kubernetes.executor.request.cores={{ $executor.cpuRequest }}
{{- with $executor.cpuLimit }}
spark.kubernetes.executor.limit.cores={{ . }}
{{- end }}
{{- if not .values.dynamicAllocation.enabled }}
spark.executor.instances={{ $executor.instances }}
{{- end }}
{{- end }}

{{/* Backend standalone: executors are processes on the workers of a master. */}}
{{- define "spark-base.standalone.driverConf" -}}
spark.master={{ include "spark-base.standalone.masterUrl" .root }}
{{- if not .values.dynamicAllocation.enabled }}
spark.cores.max={{ mul .values.executor.instances .values.executor.cores }}
{{- end }}
{{- end }}

{{/* Pod template of executors; Spark adds image, command, memory, cores, and its own labels and volumes. Arguments: root, executor. */}}
{{- define "spark-base.executorPod" -}}
{{- $executor := .executor -}}
apiVersion: v1
kind: Pod
metadata:
  labels:
    {{- include "spark-base.podLabels" (dict "root" .root "component" "executor" "values" $executor) | nindent 4 }}
  {{- with $executor.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  securityContext:
    {{- include "spark-base.podSecurityContext" (dict "root" .root "user" 185 "group" 185) | nindent 4 }}
  containers:
    - name: executor
      {{- with $executor.extraEnv }}
      env:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      securityContext:
        {{- include "spark-base.containerSecurityContext" true | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        - name: work-dir
          mountPath: /opt/spark/work-dir
        {{- with $executor.extraVolumeMounts }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {}
    - name: work-dir
      emptyDir: {}
    {{- with $executor.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- include "spark-base.scheduling" $executor | nindent 2 }}
{{- end }}
