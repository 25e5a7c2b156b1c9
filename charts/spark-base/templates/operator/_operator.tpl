{{/* SparkApplication and ScheduledSparkApplication resources, which the Spark operator carries out. */}}
{{- define "spark-base.operator" -}}
{{- if .Values.operator.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "operator.applications" "operator.scheduled" "operator.rbac")) -}}
{{- end -}}
{{- end }}

{{- define "spark-base.operator.rbac" -}}
{{- include "spark-base.batchRbac" (dict "root" . "component" "operator" "values" .Values.operator) }}
{{- end }}
