{{/* Parts of pod templates: security contexts of the "restricted" Pod Security level, scheduling, memory. */}}

{{/* Arguments: root, and the image's numeric user and group, which OpenShift replaces by a namespace's own. */}}
{{- define "spark-base.podSecurityContext" -}}
runAsNonRoot: true
{{- if not .root.Values.openshift }}
runAsUser: {{ .user }}
runAsGroup: {{ .group }}
fsGroup: {{ .group }}
{{- end }}
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
{{- with .topologySpreadConstraints }}
topologySpreadConstraints:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{/* Annotations of a pod: the chart's own, as text, overlaid by the user's. Arguments: own, values (the component's). */}}
{{- define "spark-base.podAnnotations" -}}
{{- with merge (dict) .values.podAnnotations (.own | fromYaml) }}
{{- toYaml . }}
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

{{/* A quantity of Kubernetes (512Mi, 2G, 300m, 1073741824) as a plain number. */}}
{{- define "spark-base.quantity" -}}
{{- $number := regexFind "^[0-9.]+" (toString .) | float64 -}}
{{- $unit := get (dict "m" 0.001 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000) (regexFind "[A-Za-z]+$" (toString .)) | default 1 -}}
{{- mulf $number $unit -}}
{{- end }}

{{/* A memory quantity of Kubernetes in whole MiB. */}}
{{- define "spark-base.quantityMebibytes" -}}
{{- floor (divf (include "spark-base.quantity" . | float64) 1048576) | int64 -}}
{{- end }}

{{/*
Resources of a JVM: memory that is not given becomes heap + overhead, as request and as limit, so
that the container is not killed for what its own settings allow. A smaller limit is refused.
Arguments: root, component, values, and the keys of heap and overhead in them.
*/}}
{{- define "spark-base.jvmResources" -}}
{{- $heapKey := printf "%s.%s" .component .heap -}}
{{- $overheadKey := printf "%s.%s" .component .overhead -}}
{{- $heap := include "spark-base.jvmMebibytes" (dict "size" (get .values .heap) "key" $heapKey) | int -}}
{{- $overhead := include "spark-base.jvmMebibytes" (dict "size" (get .values .overhead) "key" $overheadKey) | int -}}
{{- $memory := printf "%dMi" (add $heap $overhead) -}}
{{- $requests := merge (dict) (.values.resources.requests | default dict) (dict "memory" $memory) -}}
{{- $limits := merge (dict) (.values.resources.limits | default dict) (dict "memory" $memory) -}}
{{- if lt (include "spark-base.quantityMebibytes" $limits.memory | int) (int (add $heap $overhead)) }}
{{- include "spark-base.fail" (list .root (printf "%s.resources.limits.memory is %s, which cannot hold %s plus %s (%s): raise the limit or lower these" .component $limits.memory $heapKey $overheadKey $memory)) }}
{{- end }}
{{- if gt (include "spark-base.quantity" $requests.memory | float64) (include "spark-base.quantity" $limits.memory | float64) }}
{{- include "spark-base.fail" (list .root (printf "%s.resources.requests.memory is %s, above its limit of %s (%s plus %s): lower it, or set %s.resources.limits.memory" .component $requests.memory $limits.memory $heapKey $overheadKey .component)) }}
{{- end }}
{{- toYaml (dict "requests" $requests "limits" $limits) -}}
{{- end }}
