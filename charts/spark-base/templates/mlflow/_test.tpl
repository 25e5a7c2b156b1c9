{{- define "spark-base.mlflow.test" -}}
{{- $mlflow := .Values.mlflow -}}
{{- $env := list (dict "name" "MLFLOW_TRACKING_URI" "value" (include "spark-base.mlflow.url" .)) (dict "name" "MLFLOW_HTTP_REQUEST_MAX_RETRIES" "value" "2") (dict "name" "GIT_PYTHON_REFRESH" "value" "quiet") (dict "name" "USER" "value" "test") | toYaml -}}
{{- include "spark-base.testPod" (dict "root" . "name" $mlflow.name "serviceAccount" $mlflow.name "script" "mlflow.py" "image" $mlflow.image "user" 1000 "group" 1000 "env" $env "s3" false "seconds" 180 "scheduling" $mlflow) -}}
{{- end }}
