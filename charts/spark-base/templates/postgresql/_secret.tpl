{{/* Made for the password of an external server, too, unless a Secret is named. */}}
{{- define "spark-base.postgresql.secret" -}}
{{- $postgresql := .Values.postgresql }}
{{- if not $postgresql.existingSecret }}
{{- $found := (lookup "v1" "Secret" .Release.Namespace $postgresql.name).data | default dict }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ $postgresql.name }}
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "postgresql") | nindent 4 }}
  {{- if and $postgresql.persistence.enabled (not $postgresql.host) }}
  # A claim that outlives the release can only be opened with its password.
  annotations:
    helm.sh/resource-policy: keep
  {{- end }}
type: Opaque
stringData:
  password: {{ $postgresql.password | default (get $found "password" | b64dec) | default (randAlphaNum 32) | quote }}
{{- end }}
{{- end }}
