{{/* Airflow: API server, scheduler with LocalExecutor, DAG processor, and on demand the triggerer. */}}
{{- define "spark-base.airflow" -}}
{{- if .Values.airflow.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "airflow.deployments" "airflow.configmap" "airflow.dags" "airflow.secret" "airflow.service" "airflow.rbac" "airflow.test")) -}}
{{- end -}}
{{- end }}
