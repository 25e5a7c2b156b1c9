{{- define "spark-base.checks.ingress" -}}
{{- if .Values.ingress.enabled -}}
{{- $targets := include "spark-base.ingress.targets" . | fromYaml -}}
{{- $taken := dict -}}
{{- range $key, $host := .Values.ingress.hosts -}}
{{- if $host -}}
{{- $section := (get $targets $key).section -}}
{{- if not (index $.Values $section).enabled -}}
{{- include "spark-base.fail" (list $ (printf "ingress.hosts.%s is set, but there is no such component: set %s.enabled to true, or leave the host empty" $key $section)) -}}
{{- end -}}
{{- if hasKey $taken $host -}}
{{- include "spark-base.fail" (list $ (printf "ingress.hosts.%s and ingress.hosts.%s are both %s: give each component a host of its own" (get $taken $host) $key $host)) -}}
{{- end -}}
{{- $_ := set $taken $host $key -}}
{{- end -}}
{{- end -}}
{{- if not $taken -}}
{{- include "spark-base.fail" (list $ "ingress.enabled is true, but no host is set: set ingress.hosts.jupyter or that of another component") -}}
{{- end -}}
{{- end -}}
{{- end }}
