{{/* spark-defaults.conf of spark-submit. */}}
{{- define "spark-base.submit.conf" -}}
{{- include "spark-base.propertiesFile" (dict "lines" (include "spark-base.driverConf" (dict "root" . "values" .Values.submit "source" "/opt/spark-conf-source")) "sparkConf" .Values.submit.sparkConf) -}}
{{- end }}
