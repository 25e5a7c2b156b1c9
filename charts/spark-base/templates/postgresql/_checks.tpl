{{- define "spark-base.checks.postgresql" -}}
{{- $postgresql := .Values.postgresql -}}
{{- range $component := list "airflow" "mlflow" "hiveMetastore" -}}
{{- if and (index $.Values $component).enabled (not $postgresql.enabled) (not $postgresql.host) -}}
{{- include "spark-base.fail" (list $ (printf "%s.enabled is true, but there is no database for it: set postgresql.host to your PostgreSQL server, or postgresql.enabled to true" $component)) -}}
{{- end -}}
{{- end -}}
{{- if and (include "spark-base.needsPostgresql" .) $postgresql.host (not $postgresql.existingSecret) (not $postgresql.password) -}}
{{- include "spark-base.fail" (list $ (printf "no password for the database server %s: set postgresql.existingSecret to a Secret with the key password, or set postgresql.password" $postgresql.host)) -}}
{{- end -}}
{{- end }}
