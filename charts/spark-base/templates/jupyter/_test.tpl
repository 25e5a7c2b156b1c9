{{- define "spark-base.jupyter.test" -}}
{{- $jupyter := .Values.jupyter -}}
{{- $spark := or (not (empty $jupyter.sparkRemote)) .Values.connect.enabled | ternary "true" "false" -}}
{{- $token := dict "name" "JUPYTER_TOKEN" "valueFrom" (dict "secretKeyRef" (dict "name" ($jupyter.existingSecret | default $jupyter.name) "key" "token")) -}}
{{- $env := list (dict "name" "JUPYTER_HOST" "value" (printf "%s:8888" $jupyter.name)) (dict "name" "EXPECT_SPARK" "value" $spark) $token | toYaml -}}
{{- include "spark-base.testPod" (dict "root" . "name" $jupyter.name "serviceAccount" $jupyter.name "script" "jupyter.py" "image" $jupyter.image "user" 1000 "group" 100 "env" $env "seconds" 180 "scheduling" $jupyter) -}}
{{- end }}
