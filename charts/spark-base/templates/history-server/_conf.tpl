{{/* spark-defaults.conf of the History Server. */}}
{{- define "spark-base.historyServer.conf" -}}
{{- include "spark-base.propertiesFile" (dict "lines" (include "spark-base.historyServer.chartConf" .) "sparkConf" .Values.historyServer.sparkConf) -}}
{{- end }}

{{- define "spark-base.historyServer.chartConf" -}}
spark.history.ui.port=18080
spark.history.fs.logDirectory={{ include "spark-base.s3.eventLogDirectory" . }}
spark.history.fs.update.interval={{ .Values.historyServer.updateInterval }}
{{ include "spark-base.s3.sparkConf" . }}
{{- end }}
