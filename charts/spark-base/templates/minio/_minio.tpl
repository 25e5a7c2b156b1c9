{{/* MinIO: an S3 server of one pod. */}}
{{- define "spark-base.minio" -}}
{{- if .Values.minio.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "minio.statefulset" "minio.service" "minio.test")) -}}
{{- end -}}
{{- end }}
