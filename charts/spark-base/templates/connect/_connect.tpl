{{/* Spark Connect server: one driver, its executors, their configuration. */}}
{{- define "spark-base.connect" -}}
{{- if .Values.connect.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "connect.deployment" "connect.configmap" "connect.service" "connect.rbac" "connect.test")) -}}
{{- end -}}
{{- end }}
