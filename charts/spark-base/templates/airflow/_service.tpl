{{- define "spark-base.airflow.service" -}}
{{- $airflow := .Values.airflow }}
{{- $labels := dict "root" . "component" "airflow" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $airflow.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- with $airflow.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $airflow.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" (dict "root" . "component" "airflow-api-server") | nindent 4 }}
  ports:
    - name: http
      port: 8080
      targetPort: http
---
# The API server reads the logs of tasks here.
apiVersion: v1
kind: Service
metadata:
  name: {{ $airflow.name }}-scheduler
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  selector:
    {{- include "spark-base.selectorLabels" (dict "root" . "component" "airflow-scheduler") | nindent 4 }}
  ports:
    - name: logs
      port: 8793
      targetPort: logs
{{- if and $airflow.persistence.enabled (not $airflow.persistence.existingClaim) }}
---
{{ include "spark-base.claim" (merge (dict "name" (printf "%s-logs" $airflow.name) "persistence" $airflow.persistence) $labels) }}
{{- end }}
{{- end }}
