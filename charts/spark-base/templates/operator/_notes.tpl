{{- define "spark-base.notes.operator" -}}
{{- if .Values.operator.enabled }}

The Spark operator must watch this namespace; it shows here how far the applications are:

  kubectl get sparkapplications,scheduledsparkapplications -n {{ .Release.Namespace }}
{{- end }}
{{- end }}
