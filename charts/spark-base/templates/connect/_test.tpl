{{- define "spark-base.connect.test" -}}
{{- $env := list (dict "name" "SPARK_REMOTE" "value" (include "spark-base.connect.url" .)) (dict "name" "DRIVER_POD_PREFIX" "value" (printf "%s-" .Values.connect.name)) | toYaml -}}
{{- include "spark-base.testPod" (dict "root" . "name" .Values.connect.name "serviceAccount" .Values.connect.serviceAccount.name "script" "connect.py" "image" .Values.jupyter.image "user" 1000 "group" 100 "env" $env "s3" true "seconds" 240 "scheduling" .Values.connect) -}}
{{- end }}
