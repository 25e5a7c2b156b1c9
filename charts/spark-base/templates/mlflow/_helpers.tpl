{{/* What MLflow's clients in the namespace use; empty when there is none. Argument of all: root. */}}
{{- define "spark-base.mlflow.url" -}}
{{- if .Values.mlflow.enabled }}http://{{ .Values.mlflow.name }}:5000{{ end -}}
{{- end }}

{{/* Host names that the server answers to, with any port: another one might be a page that rebinds its DNS name. */}}
{{- define "spark-base.mlflow.hosts" -}}
{{- $name := .Values.mlflow.name -}}
{{- $inNamespace := printf "%s.%s" $name .Release.Namespace -}}
{{- $service := printf "%s.svc" $inNamespace -}}
{{- $hosts := list "localhost" "127.0.0.1" $name $inNamespace $service (printf "%s.%s" $service .Values.clusterDomain) -}}
{{- $hosts = concat $hosts (include "spark-base.mlflow.outsideHosts" . | splitList "," | compact) -}}
{{- $patterns := list -}}
{{- range $hosts -}}
{{- $patterns = concat $patterns (list . (printf "%s:*" .)) -}}
{{- end -}}
{{ join "," $patterns }}
{{- end }}

{{- define "spark-base.mlflow.outsideHosts" -}}
{{- $ingress := .Values.ingress | default dict -}}
{{- $hosts := .Values.mlflow.allowedHosts -}}
{{- if and $ingress.enabled ($ingress.hosts).mlflow -}}
{{- $hosts = append $hosts $ingress.hosts.mlflow -}}
{{- end -}}
{{ join "," $hosts }}
{{- end }}

{{/* Where browsers may write from; localhost always may. */}}
{{- define "spark-base.mlflow.origins" -}}
{{- $origins := list -}}
{{- range include "spark-base.mlflow.outsideHosts" . | splitList "," | compact -}}
{{- $origins = concat $origins (list (printf "https://%s" .) (printf "http://%s" .)) -}}
{{- end -}}
{{ join "," $origins }}
{{- end }}

{{/* Environment of the server and of its preparation. psycopg2 takes the password from PGPASSWORD: no URL holds it. */}}
{{- define "spark-base.mlflow.env" -}}
{{ include "spark-base.postgresql.env" . }}
- name: MLFLOW_BACKEND_STORE_URI
  value: postgresql+psycopg2://$(PGUSER)@$(PGHOST):$(PGPORT)/{{ .Values.mlflow.database }}
- name: PYTHONPATH
  value: /opt/mlflow-packages
- name: HOME
  value: /tmp
{{- end }}
