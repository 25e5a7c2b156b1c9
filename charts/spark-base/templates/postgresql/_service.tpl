{{- define "spark-base.postgresql.service" -}}
{{- $postgresql := .Values.postgresql }}
{{- $labels := dict "root" . "component" "postgresql" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $postgresql.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: postgresql
      port: 5432
      targetPort: postgresql
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $postgresql.name) $labels) }}
{{- if and $postgresql.persistence.enabled (not $postgresql.persistence.existingClaim) }}
---
{{ include "spark-base.claim" (merge (dict "name" $postgresql.name "persistence" $postgresql.persistence) $labels) }}
{{- end }}
{{- end }}
