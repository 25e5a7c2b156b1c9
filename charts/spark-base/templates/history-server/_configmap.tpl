{{- define "spark-base.historyServer.configmap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.historyServer.name }}-conf
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "history-server") | nindent 4 }}
data:
  spark-defaults.conf: |
    {{- include "spark-base.historyServer.conf" . | trim | nindent 4 }}
{{- end }}
