{{/*
The umbrella renders every component itself, over one flat set of values: what stands at its top level is
shared, and the modules add their own sections. So `backend` or `s3` is set once, for all of them.
*/}}
{{- define "spark-3.5.component" -}}
{{- $root := first . -}}
{{- if not (hasKey $root.Values "_prepared") -}}
{{- $shared := include "spark-3.5.sharedDefaults" $root | fromJson -}}
{{- range $module := list "spark-connect" "spark-standalone" -}}
{{- $own := index $root.Values $module -}}
{{- if $own.enabled -}}
{{- range $section, $values := $own -}}
{{- if hasKey (index $shared $module) $section -}}
{{- if ne (toJson $values) (toJson (index $shared $module $section)) -}}
{{- fail (printf "%s.%s is set, but all modules share %s: set %s itself" $module $section $section $section) -}}
{{- end -}}
{{- else if not (has $section (list "enabled" "global" "spark-base")) -}}
{{- if hasKey $root.Values $section -}}
{{- fail (printf "two modules have the section %s" $section) -}}
{{- end -}}
{{- $_ := set $root.Values $section $values -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $_ := set $root.Values "_modules" (include "spark-3.5.modules" $root | fromJson) -}}
{{- end -}}
{{- include "spark-base.component" . -}}
{{- end }}
