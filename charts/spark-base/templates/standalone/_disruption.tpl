{{- define "spark-base.standalone.disruption" -}}
{{- $worker := .Values.standalone.worker }}
{{- $labels := dict "root" . "component" "spark-worker" }}
{{- if $worker.podDisruptionBudget.enabled }}
apiVersion: {{ ternary "policy/v1" "policy/v1beta1" (semverCompare ">=1.21-0" .Capabilities.KubeVersion.Version) }}
kind: PodDisruptionBudget
metadata:
  name: {{ $worker.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
{{- end }}
{{- end }}
