{{- define "spark-base.notes.hiveMetastore" -}}
{{- with include "spark-base.hiveMetastore.uri" . }}

Tables that outlive a session: CREATE TABLE … in Spark is known to {{ . }} and lies in {{ include "spark-base.hiveMetastore.warehouse" $ }}/.
{{- end }}
{{- end }}
