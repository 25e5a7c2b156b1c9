{{/*
sparkConf of a SparkApplication. The S3A jars lie in a volume of each pod: the operator submits from a pod of its
own, where no init container of this chart runs.
*/}}
{{- define "spark-base.operator.conf" -}}
{{- include "spark-base.conf" (dict "lines" (include "spark-base.operator.chartConf" .) "sparkConf" .Values.operator.sparkConf) -}}
{{- end }}

{{- define "spark-base.operator.chartConf" -}}
spark.driver.extraClassPath=/opt/spark-s3a/*
spark.executor.extraClassPath=/opt/spark-s3a/*
{{- if .Values.operator.dynamicAllocation.enabled }}
spark.dynamicAllocation.executorIdleTimeout={{ .Values.operator.dynamicAllocation.executorIdleTimeout }}
spark.dynamicAllocation.shuffleTracking.timeout={{ .Values.operator.dynamicAllocation.shuffleTrackingTimeout }}
{{- end }}
{{ include "spark-base.storageConf" . }}
{{- end }}
