{{- define "spark-base.historyServer.service" -}}
{{- $history := .Values.historyServer }}
{{- $labels := dict "root" . "component" "history-server" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $history.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- with $history.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $history.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: http
      port: 18080
      targetPort: http
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $history.name) $labels) }}
{{- end }}
