{{/* Spark History Server over the event logs in S3. */}}
{{- define "spark-base.historyServer" -}}
{{- if .Values.historyServer.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "historyServer.deployment" "historyServer.configmap" "historyServer.service" "historyServer.test")) -}}
{{- end -}}
{{- end }}
