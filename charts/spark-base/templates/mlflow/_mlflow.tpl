{{/* MLflow's tracking server. */}}
{{- define "spark-base.mlflow" -}}
{{- if .Values.mlflow.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "mlflow.deployment" "mlflow.service" "mlflow.test")) -}}
{{- end -}}
{{- end }}
