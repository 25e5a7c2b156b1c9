{{- define "spark-base.minio.test" -}}
{{- if include "spark-base.needsS3" . }}
{{- $minio := .Values.minio -}}
{{- $env := list (dict "name" "MINIO" "value" (printf "http://%s:9000" $minio.name)) | toYaml -}}
{{- include "spark-base.testPod" (dict "root" . "name" $minio.name "serviceAccount" $minio.name "script" "minio.py" "image" dict "user" 185 "group" 185 "env" $env "s3" true "seconds" 60 "scheduling" $minio) -}}
{{- end }}
{{- end }}
