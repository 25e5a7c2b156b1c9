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
{{- /* Hive's check of the tables' version knows only those that its schematool made. */}}
datanucleus.schema.autoCreateAll=true
{{- /* All tables at the start: one that is made within a transaction waits for the locks of another, for ever. */}}
datanucleus.autoStartMechanism=Classes
{{- /* The pool that every Spark image has; Hive's default, BoneCP, is not in 4.1. */}}
datanucleus.connectionPoolingType=HikariCP
datanucleus.autoStartClassNames={{ include "spark-base.hiveMetastore.classes" . }}
hive.metastore.schema.verification=false
hive.async.log.enabled=false
{{- range splitList "\n" (include "spark-base.s3.sparkConf" .) }}
{{ trimPrefix "spark.hadoop." . }}
{{- end }}
{{- end }}

{{/* What Hive 2.3 keeps in tables: the classes of its package.jdo, but for embedded ones. */}}
{{- define "spark-base.hiveMetastore.classes" -}}
{{- $classes := list -}}
{{- range splitList " " "MDatabase MType MTable MConstraint MSerDeInfo MColumnDescriptor MStringList MStorageDescriptor MPartition MIndex MRole MRoleMap MGlobalPrivilege MDBPrivilege MTablePrivilege MPartitionPrivilege MTableColumnPrivilege MPartitionColumnPrivilege MPartitionEvent MMasterKey MDelegationToken MTableColumnStatistics MPartitionColumnStatistics MVersionTable MFunction MNotificationLog MNotificationNextId" -}}
{{- $classes = append $classes (printf "org.apache.hadoop.hive.metastore.model.%s" .) -}}
{{- end -}}
{{ join "," $classes }}
{{- end }}
