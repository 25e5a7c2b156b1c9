{{/* Images. Arguments: root, image (the component's own settings; what is empty comes from `image`). */}}

{{- define "spark-base.image" -}}
{{- $default := .root.Values.image -}}
{{- $registry := (.root.Values.global).imageRegistry | default .image.registry | default $default.registry -}}
{{- $repository := .image.repository | default $default.repository -}}
{{- $tag := .image.tag | default $default.tag | toString -}}
{{- $separator := ternary "@" ":" (hasPrefix "sha256:" $tag) -}}
{{- if $registry }}{{ $registry }}/{{ end }}{{ $repository }}{{ $separator }}{{ $tag }}
{{- end }}

{{- define "spark-base.pullPolicy" -}}
{{ .image.pullPolicy | default .root.Values.image.pullPolicy }}
{{- end }}

{{/* Argument: root. */}}
{{- define "spark-base.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- end }}
