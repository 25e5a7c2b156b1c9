{{- define "spark-base.checks.hiveMetastore" -}}
{{- if and .Values.hiveMetastore.enabled .Values.hiveMetastore.uri -}}
{{- include "spark-base.fail" (list . "hiveMetastore.uri names a metastore, and hiveMetastore.enabled starts another: set hiveMetastore.enabled to false, or hiveMetastore.uri to nothing") -}}
{{- end -}}
{{- end }}
