{{- define "spark-base.hiveMetastore.service" -}}
{{- $metastore := .Values.hiveMetastore }}
{{- $labels := dict "root" . "component" "hive-metastore" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $metastore.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- with $metastore.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $metastore.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: thrift
      port: 9083
      targetPort: thrift
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $metastore.name) $labels) }}
{{- end }}
