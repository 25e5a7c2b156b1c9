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
{{- end }}
