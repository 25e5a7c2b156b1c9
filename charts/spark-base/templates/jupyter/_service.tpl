{{- define "spark-base.jupyter.service" -}}
{{- $jupyter := .Values.jupyter }}
{{- $labels := dict "root" . "component" "jupyter" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $jupyter.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- with $jupyter.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $jupyter.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: http
      port: 8888
      targetPort: http
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $jupyter.name) $labels) }}
{{- if and $jupyter.persistence.enabled (not $jupyter.persistence.existingClaim) }}
---
{{ include "spark-base.claim" (merge (dict "name" $jupyter.name "persistence" $jupyter.persistence) $labels) }}
{{- end }}
{{- end }}
