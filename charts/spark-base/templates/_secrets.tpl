{{/* Secrets of the user's that the values name: each must be in the namespace, with its keys. */}}

{{/* Section → the keys that its Secret must hold, for the sections that are in use. */}}
{{- define "spark-base.secrets.wanted" -}}
{{- if or (include "spark-base.needsS3" .) .Values.minio.enabled }}
s3: [access-key, secret-key]
{{- end }}
{{- if .Values.jupyter.enabled }}
jupyter: [token]
{{- end }}
{{- if .Values.airflow.enabled }}
airflow: [password, fernet-key, jwt-secret, secret-key]
{{- end }}
{{- if include "spark-base.needsPostgresql" . }}
postgresql: [password]
{{- end }}
{{- end }}

{{/*
Only a cluster can tell whether a Secret is there: `helm template` has none to ask, and passes. A list of the
namespace's Secrets, which helm itself must read, shows whether one answered.
*/}}
{{- define "spark-base.checks.secrets" -}}
{{- range $section, $keys := include "spark-base.secrets.wanted" . | fromYaml -}}
{{- $name := (index $.Values $section).existingSecret -}}
{{- if $name -}}
{{- $found := lookup "v1" "Secret" $.Release.Namespace $name -}}
{{- if $found -}}
{{- range $key := $keys -}}
{{- if not (hasKey ($found.data | default dict) $key) -}}
{{- include "spark-base.fail" (list $ (printf "%s.existingSecret is %s, which lacks the key %s: add it to the Secret, which needs %s" $section $name $key (join ", " $keys))) -}}
{{- end -}}
{{- end -}}
{{- else if lookup "v1" "Secret" $.Release.Namespace "" -}}
{{- include "spark-base.fail" (list $ (printf "%s.existingSecret is %s, but namespace %s has no such Secret: create it with the keys %s, or leave %s.existingSecret empty" $section $name $.Release.Namespace (join ", " $keys) $section)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}
