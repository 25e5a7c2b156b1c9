{{- define "spark-base.notes.mlflow" -}}
{{- if .Values.mlflow.enabled }}

MLflow: open http://localhost:5000 after

  kubectl port-forward -n {{ .Release.Namespace }} svc/{{ .Values.mlflow.name }} 5000:5000

Clients in the namespace use

  mlflow.set_tracking_uri("{{ include "spark-base.mlflow.url" . }}")
{{- end }}
{{- end }}
