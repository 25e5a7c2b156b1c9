{{/*
How charts use this library. A chart's template of a component is one line:
  include "spark-base.component" (list . "jupyter")
which prepares the values, runs the checks, and renders `spark-base.jupyter`.
*/}}

{{- define "spark-base.component" -}}
{{- $root := first . -}}
{{- if not (include "spark-base.inUmbrella" $root) -}}
{{- include "spark-base.prepare" $root -}}
{{- include (printf "spark-base.%s" (last .)) $root -}}
{{- end -}}
{{- end }}

{{/* "true" in the parts of spark-3.5: the umbrella renders their components, with the values that they share. */}}
{{- define "spark-base.inUmbrella" -}}
{{- if regexMatch "(^|/)spark-3\\.5/charts/[^/]+/templates$" .Template.BasePath -}}true{{- end -}}
{{- end }}

{{/*
Every component may ask for the values of any other: those that a chart doesn't have are disabled. Then the
checks, once per render.
*/}}
{{- define "spark-base.prepare" -}}
{{- if not (hasKey .Values "_prepared") -}}
{{- $_ := set .Values "_prepared" true -}}
{{- range list "connect" "jupyter" "historyServer" "minio" "standalone" "submit" "operator" "airflow" "mlflow" "hiveMetastore" "postgresql" -}}
{{- if not (hasKey $.Values .) -}}
{{- $_ := set $.Values . (dict "enabled" false) -}}
{{- end -}}
{{- end -}}
{{- include "spark-base.checks" . -}}
{{- end -}}
{{- end }}

{{/* Several objects as YAML documents. Arguments: root, objects (names of templates, without spark-base.). */}}
{{- define "spark-base.documents" -}}
{{- range .objects -}}
{{- $text := include (printf "spark-base.%s" .) $.root | trim -}}
{{- if $text }}
---
{{ $text }}
{{- end -}}
{{- end -}}
{{- end }}

{{/*
Stops the render with a sentence. Arguments: root, sentence. In spark-3.5 a component's values stand below its
module: the keys in the sentence are those that the user writes.
*/}}
{{- define "spark-base.fail" -}}
{{- $sentence := last . -}}
{{- range $section, $module := ((first .).Values._modules | default dict) -}}
{{- $sentence = regexReplaceAll (printf "(^|[ (])(%s\\.[a-z])" $section) $sentence (printf "${1}%s.${2}" $module) -}}
{{- end -}}
{{- fail $sentence -}}
{{- end }}
