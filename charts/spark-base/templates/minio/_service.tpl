{{- define "spark-base.minio.service" -}}
{{- $minio := .Values.minio }}
{{- $labels := dict "root" . "component" "minio" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $minio.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- with $minio.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $minio.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: s3
      port: 9000
      targetPort: s3
    - name: console
      port: 9001
      targetPort: console
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $minio.name) $labels) }}
{{- if and $minio.persistence.enabled (not $minio.persistence.existingClaim) }}
---
{{ include "spark-base.claim" (merge (dict "name" $minio.name "persistence" $minio.persistence) $labels) }}
{{- end }}
{{- end }}
