{{/* Jupyter Lab, connected to Spark Connect. */}}
{{- define "spark-base.jupyter" -}}
{{- if .Values.jupyter.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "jupyter.deployment" "jupyter.secret" "jupyter.service" "jupyter.test")) -}}
{{- end -}}
{{- end }}
