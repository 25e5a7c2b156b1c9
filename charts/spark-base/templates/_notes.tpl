{{/* NOTES.txt of every chart: the next commands for what is enabled. */}}
{{- define "spark-base.notes" -}}
Spark {{ .Chart.AppVersion }} is being started in namespace {{ .Release.Namespace }}. Wait until it is ready:

  helm status {{ .Release.Name }} -n {{ .Release.Namespace }} && kubectl get pods -n {{ .Release.Namespace }}
{{- if .Values.jupyter.enabled }}

Jupyter: open http://localhost:8888 after

  kubectl port-forward -n {{ .Release.Namespace }} svc/{{ .Values.jupyter.name }} 8888:8888

It asks for this token:

  kubectl get secret {{ .Values.jupyter.existingSecret | default .Values.jupyter.name }} -n {{ .Release.Namespace }} -o jsonpath='{.data.token}' | base64 -d
{{- end }}
{{- if .Values.connect.enabled }}

Spark Connect, from a notebook or any pod of the namespace:

  from pyspark.sql import SparkSession
  spark = SparkSession.builder.remote("sc://{{ .Values.connect.name }}:15002").getOrCreate()
  spark.range(1000).count()
{{- end }}
{{- include "spark-base.notes.airflow" . }}
{{- include "spark-base.notes.hiveMetastore" . }}
{{- include "spark-base.notes.mlflow" . }}
{{- include "spark-base.notes.submit" . }}
{{- include "spark-base.notes.operator" . }}
{{- include "spark-base.notes.standalone" . }}
{{- if .Values.historyServer.enabled }}

History Server: open http://localhost:18080 after

  kubectl port-forward -n {{ .Release.Namespace }} svc/{{ .Values.historyServer.name }} 18080:18080
{{- end }}
{{- $prepared := list }}
{{- range list "connect" "historyServer" "mlflow" "hiveMetastore" }}
{{- $prepared = ternary (append $prepared (index $.Values .).name) $prepared (index $.Values .).enabled }}
{{- end }}
{{- if include "spark-base.needsS3" . }}

Data goes to s3a://{{ .Values.s3.bucket }}/ at {{ include "spark-base.s3.endpoint" . }}. Its keys are in the Secret {{ include "spark-base.s3.secretName" . }}.
{{- with $prepared }}
When a pod stays in Init, its log says why:

  kubectl logs -n {{ $.Release.Namespace }} deploy/{{ first . }} -c s3-prepare
{{- end }}
{{- end }}
{{- include "spark-base.notes.postgresql" . }}
{{- if and .Values.minio.enabled (not .Values.minio.persistence.enabled) }}

MinIO keeps its data in an emptyDir: the bucket is lost with the pod. Set minio.persistence.enabled for data that must stay.
{{- end }}
{{- end }}
