{{- define "spark-base.notes.standalone" -}}
{{- if .Values.standalone.enabled }}

Spark master: spark://{{ .Values.standalone.master.name }}:7077 with {{ .Values.standalone.worker.replicas }} workers. Open http://localhost:8080 after

  kubectl port-forward -n {{ .Release.Namespace }} svc/{{ .Values.standalone.master.name }} 8080:8080
{{- end }}
{{- end }}
