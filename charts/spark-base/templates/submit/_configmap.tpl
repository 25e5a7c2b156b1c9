{{- define "spark-base.submit.configmap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Values.submit.name }}-conf
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "submit") | nindent 4 }}
data:
  spark-defaults.conf: |
    {{- include "spark-base.submit.conf" . | trim | nindent 4 }}
  {{- if eq .Values.backend "k8s" }}
  executor-pod.yaml: |
    {{- include "spark-base.executorPod" (dict "root" . "executor" .Values.submit.executor) | nindent 4 }}
  {{- end }}
  # For pod_template_file of Airflow's KubernetesPodOperator, whose container is called base.
  driver-pod.yaml: |
    apiVersion: v1
    kind: Pod
    metadata:
      namespace: {{ .Release.Namespace }}
      labels:
        {{- include "spark-base.podLabels" (dict "root" . "component" "submit" "values" .Values.submit) | nindent 8 }}
      {{- with .Values.submit.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      {{- include "spark-base.submit.podSpec" (dict "root" . "container" "base") | nindent 6 }}
{{- end }}
