{{- define "spark-base.standalone.test" -}}
{{- $standalone := .Values.standalone -}}
{{- $env := list (dict "name" "MASTER_UI" "value" (printf "http://%s:8080" $standalone.master.name)) (dict "name" "WORKERS" "value" (toString $standalone.worker.replicas)) | toYaml -}}
{{- include "spark-base.testPod" (dict "root" . "name" $standalone.master.name "serviceAccount" $standalone.master.name "script" "standalone.py" "image" $standalone.master.image "user" 185 "group" 185 "env" $env "seconds" 120 "scheduling" $standalone.master) -}}
{{- end }}
