{{- define "spark-base.s3.test" -}}
{{- if include "spark-base.needsS3" . -}}
{{- include "spark-base.testPod" (dict "root" . "name" "spark-s3" "serviceAccount" "default" "script" "s3.py" "image" dict "user" 185 "group" 185 "env" "" "s3" true "seconds" 60 "scheduling" dict) -}}
{{- end -}}
{{- end }}
