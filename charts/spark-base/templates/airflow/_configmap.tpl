{{- define "spark-base.airflow.configmap" -}}
{{- $airflow := .Values.airflow }}
{{- $labels := dict "root" . "component" "airflow" }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $airflow.name }}-config
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
data:
  {{- include "spark-base.airflow.environment" . | nindent 2 }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $airflow.name }}-scripts
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
data:
  {{- range list "admin.py" "heartbeat.py" }}
  {{ . }}: |
    {{- (index $.Subcharts "spark-base").Files.Get (printf "files/airflow/%s" .) | nindent 4 }}
  {{- end }}
{{- end }}

{{/* Names of the chart's own DAGs that its components can run. */}}
{{- define "spark-base.airflow.exampleDags" -}}
{{- $dags := list -}}
{{- if .Values.airflow.dags.examples -}}
{{- range list "connect" "submit" "operator" -}}
{{- if (index $.Values .).enabled -}}
{{- $dags = append $dags (printf "spark_%s" .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{ join " " $dags }}
{{- end }}

{{/* DAG files, and the templates of the pods and SparkApplications that their tasks make. */}}
{{- define "spark-base.airflow.dags" -}}
{{- $airflow := .Values.airflow }}
{{- $labels := dict "root" . "component" "airflow" }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $airflow.name }}-dags
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
data:
  # A ConfigMap shows each file a second time, below folders whose names begin with two dots.
  .airflowignore: |
    ..*
  {{- range splitList " " (include "spark-base.airflow.exampleDags" .) }}
  {{- if . }}
  {{ . }}.py: |
    {{- (index $.Subcharts "spark-base").Files.Get (printf "files/dags/%s.py" .) | nindent 4 }}
  {{- end }}
  {{- end }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $airflow.name }}-pods
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
data:
  {{- if .Values.connect.enabled }}
  spark-connect-pod.yaml: |
    {{- include "spark-base.airflow.connectPod" . | nindent 4 }}
  {{- end }}
  {{- if .Values.operator.enabled }}
  spark-application.yaml: |
    {{- include "spark-base.operator.example" . | nindent 4 }}
  {{- end }}
  {{- if not (or .Values.connect.enabled .Values.operator.enabled) }}
  {}
  {{- end }}
{{- end }}
