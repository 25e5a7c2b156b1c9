{{/* Parts of pod templates: security contexts of the "restricted" Pod Security level, scheduling, memory. */}}

{{/* Argument: the numeric user and group, e.g. (dict "user" 185 "group" 185). */}}
{{- define "spark-base.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .group }}
fsGroup: {{ .group }}
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* Argument: whether the root file system is read-only. */}}
{{- define "spark-base.containerSecurityContext" -}}
allowPrivilegeEscalation: false
capabilities:
  drop:
    - ALL
readOnlyRootFilesystem: {{ . }}
{{- end }}

{{/* Argument: the component's values. */}}
{{- define "spark-base.scheduling" -}}
{{- with .nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* A JVM size (512m, 2g) in MiB. Arguments: size, key (its place in the values, for the message). */}}
{{- define "spark-base.jvmMebibytes" -}}
{{- $number := regexFind "^[0-9]+" .size | int -}}
{{- if hasSuffix "g" .size }}{{ mul $number 1024 }}
{{- else if hasSuffix "m" .size }}{{ $number }}
{{- else }}{{ fail (printf "%s is %q: give a size in m or g, such as 512m or 2g" .key .size) }}
{{- end }}
{{- end }}

{{/*
Resources of a JVM: memory that is not given becomes heap + overhead, as request and as limit, so
that the container is not killed for what its own settings allow.
Arguments: resources, memory (the heap), overhead, key.
*/}}
{{- define "spark-base.jvmResources" -}}
{{- $heap := include "spark-base.jvmMebibytes" (dict "size" .memory "key" (printf "%s memory" .key)) | int -}}
{{- $overhead := include "spark-base.jvmMebibytes" (dict "size" .overhead "key" (printf "%s memory overhead" .key)) | int -}}
{{- $memory := printf "%dMi" (add $heap $overhead) -}}
{{- $requests := merge (dict) (.resources.requests | default dict) (dict "memory" $memory) -}}
{{- $limits := merge (dict) (.resources.limits | default dict) (dict "memory" $memory) -}}
{{- toYaml (dict "requests" $requests "limits" $limits) -}}
{{- end }}
