{{/* What every user of S3 shares: credentials and the script of the init containers. */}}
{{- define "spark-base.s3" -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "s3.configmap" "s3.secret" "s3.test")) -}}
{{- end }}
