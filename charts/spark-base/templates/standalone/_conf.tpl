{{/* spark-defaults.conf of master and workers. */}}
{{- define "spark-base.standalone.conf" -}}
{{- include "spark-base.propertiesFile" (dict "lines" (include "spark-base.standalone.chartConf" .) "sparkConf" .Values.standalone.sparkConf) -}}
{{- end }}

{{- define "spark-base.standalone.chartConf" -}}
spark.master.rest.enabled={{ .Values.standalone.master.restServer }}
spark.worker.cleanup.enabled=true
spark.worker.cleanup.appDataTtl=86400
{{ include "spark-base.monitoring.standaloneConf" . }}
{{- end }}
