{{/* spark-defaults.conf of the Connect server: key=value, the user's own properties last and winning. */}}
{{- define "spark.connect.conf" -}}
{{- $conf := dict -}}
{{- range splitList "\n" (include "spark.connect.chartConf" . | trim) }}
{{- $pair := splitn "=" 2 . }}
{{- $_ := set $conf ($pair._0 | trim) $pair._1 }}
{{- end }}
{{- range $key, $value := .Values.connect.sparkConf }}
{{- $_ := set $conf $key (include "spark.confValue" $value) }}
{{- end }}
{{- range $key := keys $conf | sortAlpha }}
{{ $key }}={{ get $conf $key }}
{{- end }}
{{- end }}

{{/* A property's value as text; whole numbers stay whole (YAML numbers arrive as floats). */}}
{{- define "spark.confValue" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) }}{{ int64 . }}{{ else }}{{ . }}{{ end }}
{{- end }}

{{- define "spark.connect.chartConf" -}}
{{- $connect := .Values.connect -}}
{{- $executor := $connect.executor -}}
{{- $secret := include "spark-base.s3.secretName" . -}}
spark.app.name={{ $connect.name }}
spark.master=k8s://https://kubernetes.default.svc:443
spark.connect.grpc.binding.address=0.0.0.0
spark.connect.grpc.binding.port=15002
spark.driver.host={{ $connect.name }}-driver.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}
spark.driver.bindAddress=0.0.0.0
spark.driver.port=7078
spark.driver.blockManager.port=7079
spark.driver.memory={{ $connect.driverMemory }}
spark.ui.port=4040
spark.kubernetes.namespace={{ .Release.Namespace }}
spark.kubernetes.authenticate.executor.serviceAccountName={{ $executor.serviceAccount.name }}
spark.kubernetes.container.image={{ include "spark-base.image" (dict "root" . "image" $connect.image) }}
spark.kubernetes.container.image.pullPolicy={{ include "spark-base.pullPolicy" (dict "root" . "image" $connect.image) }}
{{- with .Values.image.pullSecrets }}
spark.kubernetes.container.image.pullSecrets={{ join "," . }}
{{- end }}
spark.kubernetes.executor.podTemplateFile=/opt/spark-conf-source/executor-pod.yaml
spark.kubernetes.executor.secretKeyRef.AWS_ACCESS_KEY_ID={{ $secret }}:access-key
spark.kubernetes.executor.secretKeyRef.AWS_SECRET_ACCESS_KEY={{ $secret }}:secret-key
spark.kubernetes.executor.request.cores={{ $executor.cpuRequest }}
{{- with $executor.cpuLimit }}
spark.kubernetes.executor.limit.cores={{ . }}
{{- end }}
spark.executor.cores={{ $executor.cores }}
spark.executor.memory={{ $executor.memory }}
spark.executor.memoryOverhead={{ $executor.memoryOverhead }}
{{- if $connect.dynamicAllocation.enabled }}
spark.dynamicAllocation.enabled=true
spark.dynamicAllocation.shuffleTracking.enabled=true
spark.dynamicAllocation.minExecutors={{ $connect.dynamicAllocation.minExecutors }}
spark.dynamicAllocation.maxExecutors={{ $connect.dynamicAllocation.maxExecutors }}
{{- else }}
spark.executor.instances={{ $executor.instances }}
{{- end }}
spark.eventLog.enabled={{ .Values.eventLog.enabled }}
{{- if .Values.eventLog.enabled }}
spark.eventLog.dir={{ include "spark-base.s3.eventLogDirectory" . }}
spark.eventLog.rolling.enabled=true
{{- /* S3 shows a file once it is closed, so a small file brings a running server to the History Server sooner. 10m is Spark's minimum. */}}
spark.eventLog.rolling.maxFileSize=10m
{{- end }}
{{ include "spark-base.s3.sparkConf" . }}
{{- end }}

{{/* Pod template of executors; Spark adds image, command, memory, cores, and its own labels and volumes. */}}
{{- define "spark.connect.executorPod" -}}
{{- $executor := .Values.connect.executor -}}
apiVersion: v1
kind: Pod
metadata:
  labels:
    {{- include "spark-base.selectorLabels" (dict "root" . "component" "executor") | nindent 4 }}
  {{- with $executor.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  securityContext:
    {{- include "spark-base.podSecurityContext" (dict "user" 185 "group" 185) | nindent 4 }}
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
  volumes:
    - name: tmp
      emptyDir: {}
    - name: work-dir
      emptyDir: {}
  {{- include "spark-base.scheduling" $executor | nindent 2 }}
{{- end }}
