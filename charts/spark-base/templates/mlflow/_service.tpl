{{- define "spark-base.mlflow.service" -}}
{{- $mlflow := .Values.mlflow }}
{{- $labels := dict "root" . "component" "mlflow" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $mlflow.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- with $mlflow.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $mlflow.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: http
      port: 5000
      targetPort: http
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $mlflow.name) $labels) }}
{{- end }}
