{{/* Hive Metastore: where Spark's databases and tables are known. */}}
{{- define "spark-base.hiveMetastore" -}}
{{- if .Values.hiveMetastore.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "hiveMetastore.deployment" "hiveMetastore.configmap" "hiveMetastore.service" "hiveMetastore.test")) -}}
{{- end -}}
{{- end }}
