{{- define "spark-base.airflow.secret" -}}
{{- if not .Values.airflow.existingSecret }}
{{- $found := (lookup "v1" "Secret" .Release.Namespace .Values.airflow.name).data | default dict }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ .Values.airflow.name }}
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "airflow") | nindent 4 }}
type: Opaque
stringData:
  password: {{ .Values.airflow.password | default (get $found "password" | b64dec) | default (randAlphaNum 24) | quote }}
  # 32 bytes in base64. Of letters and digits, so that no character differs from the URL-safe form.
  fernet-key: {{ get $found "fernet-key" | b64dec | default (randAlphaNum 32 | b64enc) | quote }}
  jwt-secret: {{ get $found "jwt-secret" | b64dec | default (randAlphaNum 64) | quote }}
  secret-key: {{ get $found "secret-key" | b64dec | default (randAlphaNum 40) | quote }}
{{- end }}
{{- end }}
