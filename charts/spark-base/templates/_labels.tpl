{{/* Labels. Selectors hold name, instance and component only: they cannot change after an install. */}}

{{/* A value made fit for a label: allowed characters, 63 at most, alphanumeric at both ends. */}}
{{- define "spark-base.labelValue" -}}
{{- regexReplaceAll "[^A-Za-z0-9._-]" (toString .) "_" | trunc 63 | trimAll "-_." -}}
{{- end }}

{{/* Arguments: root, component. */}}
{{- define "spark-base.selectorLabels" -}}
app.kubernetes.io/name: spark
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* Arguments: root, component. Not for pod templates: a new chart version must not restart pods. */}}
{{- define "spark-base.labels" -}}
{{ include "spark-base.selectorLabels" . }}
app.kubernetes.io/version: {{ include "spark-base.labelValue" .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: spark
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ include "spark-base.labelValue" (printf "%s-%s" .root.Chart.Name .root.Chart.Version) }}
{{- end }}

{{/* Of pods: the selector's, and the user's own. Arguments: root, component, values (the component's). */}}
{{- define "spark-base.podLabels" -}}
{{ include "spark-base.selectorLabels" . }}
{{- with .values.podLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}
