{{/* Spark's standalone cluster: a master and its workers. */}}
{{- define "spark-base.standalone" -}}
{{- if .Values.standalone.enabled -}}
{{- include "spark-base.documents" (dict "root" . "objects" (list "standalone.configmap" "standalone.master" "standalone.workers" "standalone.services" "standalone.disruption" "standalone.test")) -}}
{{- end -}}
{{- end }}
