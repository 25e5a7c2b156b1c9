{{- define "spark-base.standalone.configmap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.standalone.master.name }}-conf
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "spark-master") | nindent 4 }}
data:
  spark-defaults.conf: |
    {{- include "spark-base.standalone.conf" . | trim | nindent 4 }}
{{- end }}
