{{- define "spark-base.connect.configmap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.connect.name }}-conf
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "connect") | nindent 4 }}
data:
  spark-defaults.conf: |
    {{- include "spark-base.connect.conf" . | trim | nindent 4 }}
  {{- if eq .Values.backend "k8s" }}
  executor-pod.yaml: |
    {{- include "spark-base.executorPod" (dict "root" . "executor" .Values.connect.executor) | nindent 4 }}
  {{- end }}
{{- end }}
