{{/* PostgreSQL: one server of one pod, for every component that needs a database. */}}
{{- define "spark-base.postgresql" -}}
{{- $objects := list -}}
{{- if include "spark-base.postgresql.deployed" . -}}
{{- $objects = list "postgresql.statefulset" "postgresql.service" -}}
{{- end -}}
{{- if include "spark-base.needsPostgresql" . -}}
{{- $objects = append $objects "postgresql.secret" -}}
{{- end -}}
{{- include "spark-base.documents" (dict "root" . "objects" $objects) -}}
{{- end }}
