{{- define "spark-base.operator.applications" -}}
{{- range $name, $spec := .Values.operator.applications }}
---
apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata:
  name: {{ $name }}
  labels:
    {{- include "spark-base.labels" (dict "root" $ "component" "operator") | nindent 4 }}
spec:
  {{- include "spark-base.operator.spec" (dict "root" $ "spec" $spec) | nindent 2 }}
{{- end }}
{{- end }}

{{- define "spark-base.operator.scheduled" -}}
{{- range $name, $scheduled := .Values.operator.scheduled }}
---
apiVersion: sparkoperator.k8s.io/v1beta2
kind: ScheduledSparkApplication
metadata:
  name: {{ $name }}
  labels:
    {{- include "spark-base.labels" (dict "root" $ "component" "operator") | nindent 4 }}
spec:
  {{- toYaml (omit $scheduled "spec") | nindent 2 }}
  template:
    {{- include "spark-base.operator.spec" (dict "root" $ "spec" $scheduled.spec) | nindent 4 }}
{{- end }}
{{- end }}

{{/* The SparkApplication that Airflow's DAG submits, under a name that it makes. */}}
{{- define "spark-base.operator.example" -}}
apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata:
  name: trip-report
spec:
  {{- $arguments := list (printf "%s/spark-operator" (include "spark-base.jobs.directory" .)) }}
  {{- include "spark-base.operator.spec" (dict "root" . "spec" (dict "mainApplicationFile" "local:///opt/spark-jobs/trip_report.py" "arguments" $arguments)) | nindent 2 }}
{{- end }}
