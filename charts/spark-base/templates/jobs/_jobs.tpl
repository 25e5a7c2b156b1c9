{{/* The jobs that DAGs, SparkApplications and `helm test` run: the same scripts for every way to start Spark. */}}
{{- define "spark-base.jobs" -}}
{{- if include "spark-base.jobs.needed" . }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: spark-jobs
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "jobs") | nindent 4 }}
data:
  trip_report.py: |
    {{- (index .Subcharts "spark-base").Files.Get "files/jobs/trip_report.py" | nindent 4 }}
{{- end }}
{{- end }}

{{- define "spark-base.jobs.needed" -}}
{{- if or .Values.submit.enabled .Values.operator.enabled (and .Values.airflow.enabled .Values.connect.enabled) }}true{{ end -}}
{{- end }}

{{/* Where jobs write: the first argument of the chart's own. */}}
{{- define "spark-base.jobs.directory" -}}
s3a://{{ .Values.s3.bucket }}/examples
{{- end }}
