{{- define "spark-base.notes.postgresql" -}}
{{- if and (include "spark-base.postgresql.deployed" .) (not .Values.postgresql.persistence.enabled) }}

PostgreSQL keeps its data in an emptyDir: all databases are lost with the pod. Set postgresql.persistence.enabled for data that must stay.
{{- end }}
{{- end }}
