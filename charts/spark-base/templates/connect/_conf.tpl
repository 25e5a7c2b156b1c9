{{/* spark-defaults.conf of the Connect server. */}}
{{- define "spark-base.connect.conf" -}}
{{- include "spark-base.propertiesFile" (dict "lines" (include "spark-base.connect.chartConf" .) "sparkConf" .Values.connect.sparkConf) -}}
{{- end }}

{{- define "spark-base.connect.chartConf" -}}
spark.app.name={{ .Values.connect.name }}
spark.connect.grpc.binding.address=0.0.0.0
spark.connect.grpc.binding.port=15002
spark.driver.host={{ .Values.connect.name }}-driver.{{ .Release.Namespace }}.svc.{{ .Values.clusterDomain }}
{{ include "spark-base.driverConf" (dict "root" . "values" .Values.connect "source" "/opt/spark-conf-source") }}
{{- end }}
