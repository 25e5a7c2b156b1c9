{{- define "spark-base.s3.configmap" -}}
{{- if include "spark-base.needsS3" . }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: spark-s3-prepare
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "s3") | nindent 4 }}
data:
  s3_prepare.py: |
    {{- include "spark-base.s3.script" . | nindent 4 }}
{{- end }}
{{- end }}
