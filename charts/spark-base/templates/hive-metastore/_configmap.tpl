{{- define "spark-base.hiveMetastore.configmap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.hiveMetastore.name }}-conf
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "hive-metastore") | nindent 4 }}
data:
  hive-site.properties: |
    {{- include "spark-base.hiveMetastore.conf" . | trim | nindent 4 }}
  # Hive looks for this file by its name; without it, the server says nothing.
  hive-log4j2.properties: |
    status=error
    appender.console.type=Console
    appender.console.name=console
    appender.console.target=SYSTEM_ERR
    appender.console.layout.type=PatternLayout
    appender.console.layout.pattern=%d{yy/MM/dd HH:mm:ss} %p %c{1}: %m%n%ex
    rootLogger.level=warn
    rootLogger.appenderRef.console.ref=console
    logger.server.name=org.apache.hadoop.hive.metastore.HiveMetaStore
    logger.server.level=info
    logger.audit.name=org.apache.hadoop.hive.metastore.HiveMetaStore.audit
    logger.audit.level=warn
    # Probes connect and say nothing, which it would report with a stack trace each time.
    logger.thrift.name=org.apache.thrift.server.TThreadPoolServer
    logger.thrift.level=off
{{- end }}
