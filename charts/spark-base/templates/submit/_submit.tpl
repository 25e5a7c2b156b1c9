{{/* Batch jobs with spark-submit: configuration, pod templates and accounts; Airflow or the user makes the pods. */}}
{{- define "spark-base.submit" -}}
{{- if .Values.submit.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "submit.configmap" "submit.rbac" "submit.test")) -}}
{{- end -}}
{{- end }}
