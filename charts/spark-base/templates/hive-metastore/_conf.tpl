{{/* Argument of all: root. */}}

{{/* The metastore that drivers use: the user's, else that of this release; empty when there is none. */}}
{{- define "spark-base.hiveMetastore.uri" -}}
{{- with .Values.hiveMetastore -}}
{{- if .enabled }}thrift://{{ .name }}:9083{{ else }}{{ .uri }}{{ end -}}
{{- end -}}
{{- end }}

{{- define "spark-base.hiveMetastore.warehouse" -}}
s3a://{{ .Values.s3.bucket }}/{{ trimAll "/" .Values.hiveMetastore.warehousePrefix }}
{{- end }}

{{/* Lines of spark-defaults.conf, of every driver; empty without a metastore. */}}
{{- define "spark-base.hiveMetastore.sparkConf" -}}
{{- with include "spark-base.hiveMetastore.uri" . -}}
spark.sql.catalogImplementation=hive
spark.hadoop.hive.metastore.uris={{ . }}
spark.sql.warehouse.dir={{ include "spark-base.hiveMetastore.warehouse" $ }}/
{{- end -}}
{{- end }}

{{/* Settings of the server; the init container adds how to reach its database, and makes hive-site.xml of both. */}}
{{- define "spark-base.hiveMetastore.conf" -}}
{{- include "spark-base.conf" (dict "lines" (include "spark-base.hiveMetastore.chartConf" .) "sparkConf" .Values.hiveMetastore.hiveConf) -}}
{{- end }}

{{- define "spark-base.hiveMetastore.chartConf" -}}
hive.metastore.warehouse.dir={{ include "spark-base.hiveMetastore.warehouse" . }}
javax.jdo.option.ConnectionDriverName=org.postgresql.Driver
{{- /* Tables are made when they are first needed; Hive's check of their version knows only those that its schematool made. */}}
datanucleus.schema.autoCreateAll=true
hive.metastore.schema.verification=false
hive.async.log.enabled=false
{{- range splitList "\n" (include "spark-base.s3.sparkConf" .) }}
{{ trimPrefix "spark.hadoop." . }}
{{- end }}
{{- end }}
