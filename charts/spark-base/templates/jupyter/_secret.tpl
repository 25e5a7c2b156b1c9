{{- define "spark-base.jupyter.secret" -}}
{{- if not .Values.jupyter.existingSecret }}
{{- $found := (lookup "v1" "Secret" .Release.Namespace .Values.jupyter.name).data | default dict }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ .Values.jupyter.name }}
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "jupyter") | nindent 4 }}
type: Opaque
stringData:
  token: {{ .Values.jupyter.token | default (get $found "token" | b64dec) | default (randAlphaNum 40) | quote }}
{{- end }}
{{- end }}
