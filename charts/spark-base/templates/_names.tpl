{{/* Where components find each other. */}}

{{/* The Spark master of backend standalone: the user's, else that of this release. */}}
{{- define "spark-base.standalone.masterUrl" -}}
{{ .Values.standalone.masterUrl | default (printf "spark://%s:7077" (.Values.standalone.master).name) }}
{{- end }}

{{/* Spark Connect as clients in the namespace reach it; empty when there is none. */}}
{{- define "spark-base.connect.url" -}}
{{- if .Values.connect.enabled }}sc://{{ .Values.connect.name }}:15002{{ end -}}
{{- end }}
