{{- define "spark-base.historyServer.test" -}}
{{- $history := .Values.historyServer -}}
{{- $env := list (dict "name" "HISTORY_SERVER" "value" (printf "http://%s:18080" $history.name)) (dict "name" "EVENT_LOG_PREFIX" "value" (trimAll "/" .Values.eventLog.prefix)) | toYaml -}}
{{- include "spark-base.testPod" (dict "root" . "name" $history.name "serviceAccount" $history.name "script" "history_server.py" "image" $history.image "user" 185 "group" 185 "env" $env "s3" true "seconds" 180 "scheduling" $history) -}}
{{- end }}
