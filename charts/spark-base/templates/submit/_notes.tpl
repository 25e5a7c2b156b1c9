{{- define "spark-base.notes.submit" -}}
{{- if .Values.submit.enabled }}

Batch jobs: pods that follow the template driver-pod.yaml are drivers of spark-submit. This runs one and waits for its end:

  helm test {{ .Release.Name }} -n {{ .Release.Namespace }} --filter name={{ .Values.submit.name }}-test
{{- end }}
{{- end }}
