{{- define "spark-base.s3.secret" -}}
{{- if and (or (include "spark-base.needsS3" .) .Values.minio.enabled) (not .Values.s3.existingSecret) }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ include "spark-base.s3.secretName" . }}
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "s3") | nindent 4 }}
type: Opaque
stringData:
  {{- include "spark-base.s3.secretData" . | nindent 2 }}
{{- end }}
{{- end }}
