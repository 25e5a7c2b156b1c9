{{/* Contradictions that a schema cannot express: each stops the render with a sentence that says what to do. */}}
{{- define "spark.checks" -}}
{{- if ne .Values.backend "k8s" }}
{{- fail (printf "backend %q is not available in this chart: set backend to k8s" .Values.backend) }}
{{- end }}
{{- if and .Values.historyServer.enabled (not .Values.eventLog.enabled) }}
{{- fail "the History Server has nothing to show without event logs: set eventLog.enabled to true, or historyServer.enabled to false" }}
{{- end }}
{{- if include "spark.needsS3" . }}
{{- $endpoint := include "spark-base.s3.endpoint" . }}
{{- if and (not .Values.minio.enabled) (not .Values.s3.existingSecret) (not (and .Values.s3.accessKey .Values.s3.secretKey)) }}
{{- fail (printf "no credentials for %s: set s3.existingSecret to a Secret with the keys access-key and secret-key, or set s3.accessKey and s3.secretKey" $endpoint) }}
{{- end }}
{{- end }}
{{- if and .Values.connect.dynamicAllocation.enabled (gt (int .Values.connect.dynamicAllocation.minExecutors) (int .Values.connect.dynamicAllocation.maxExecutors)) }}
{{- fail "connect.dynamicAllocation.minExecutors is above maxExecutors: lower the one or raise the other" }}
{{- end }}
{{- $names := ternary (list (printf "%s-driver" .Values.connect.name)) list .Values.connect.enabled }}
{{- range $component := list "connect" "jupyter" "historyServer" "minio" }}
{{- with index $.Values $component }}
{{- if .enabled }}
{{- if has .name $names }}
{{- fail (printf "two components are called %q: give %s.name another value" .name $component) }}
{{- end }}
{{- $names = append $names .name }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* "true" when a component reads or writes S3. */}}
{{- define "spark.needsS3" -}}
{{- if or .Values.connect.enabled .Values.historyServer.enabled -}}true{{- end -}}
{{- end }}
