{{/* spark-defaults.conf of the History Server. */}}
{{- define "spark.historyServer.conf" -}}
{{- $conf := dict -}}
{{- range splitList "\n" (include "spark.historyServer.chartConf" . | trim) }}
{{- $pair := splitn "=" 2 . }}
{{- $_ := set $conf ($pair._0 | trim) $pair._1 }}
{{- end }}
{{- range $key, $value := .Values.historyServer.sparkConf }}
{{- $_ := set $conf $key (include "spark.confValue" $value) }}
{{- end }}
{{- range $key := keys $conf | sortAlpha }}
{{ $key }}={{ get $conf $key }}
{{- end }}
{{- end }}

{{- define "spark.historyServer.chartConf" -}}
spark.history.ui.port=18080
spark.history.fs.logDirectory={{ include "spark-base.s3.eventLogDirectory" . }}
spark.history.fs.update.interval={{ .Values.historyServer.updateInterval }}
{{ include "spark-base.s3.sparkConf" . }}
{{- end }}
