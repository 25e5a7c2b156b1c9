{{/* One PodMonitor for each kind of Spark process: they differ in port and path. */}}
{{- define "spark-base.monitoring" -}}
{{- if and .Values.monitoring.enabled .Values.monitoring.podMonitor.enabled -}}
{{- if .Values.connect.enabled }}
---
{{ include "spark-base.monitoring.podMonitor" (dict "root" . "name" .Values.connect.name "component" "connect" "port" "ui" "paths" (list "/metrics/prometheus" "/metrics/executors/prometheus")) }}
{{- end }}
{{- if .Values.standalone.enabled }}
---
{{ include "spark-base.monitoring.podMonitor" (dict "root" . "name" .Values.standalone.master.name "component" "spark-master" "port" "http" "paths" (list "/metrics/master/prometheus" "/metrics/applications/prometheus")) }}
---
{{ include "spark-base.monitoring.podMonitor" (dict "root" . "name" .Values.standalone.worker.name "component" "spark-worker" "port" "http" "paths" (list "/metrics/prometheus")) }}
{{- end }}
{{- end -}}
{{- end }}

{{/* Arguments: root, name, component, port, paths. */}}
{{- define "spark-base.monitoring.podMonitor" -}}
{{- $monitor := .root.Values.monitoring.podMonitor -}}
{{- $labels := dict "root" .root "component" .component -}}
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: {{ .name }}
  labels:
    {{- merge (dict) $monitor.labels (include "spark-base.labels" $labels | fromYaml) | toYaml | nindent 4 }}
spec:
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  podMetricsEndpoints:
    {{- range .paths }}
    - port: {{ $.port }}
      path: {{ . }}
      interval: {{ $monitor.interval }}
    {{- end }}
{{- end }}
