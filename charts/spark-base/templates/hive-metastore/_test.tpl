{{- define "spark-base.hiveMetastore.test" -}}
{{- $metastore := .Values.hiveMetastore -}}
{{- $env := list (dict "name" "METASTORE" "value" (printf "%s:9083" $metastore.name)) (dict "name" "WAREHOUSE" "value" (include "spark-base.hiveMetastore.warehouse" .)) | toYaml -}}
{{- include "spark-base.testPod" (dict "root" . "name" $metastore.name "serviceAccount" $metastore.name "script" "hive_metastore.py" "image" $metastore.image "user" 185 "group" 185 "env" $env "s3" false "seconds" 90 "scheduling" $metastore) -}}
{{- end }}
