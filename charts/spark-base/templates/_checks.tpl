{{/* Contradictions that a schema cannot express: each stops the render with a sentence that says what to do. */}}
{{- define "spark-base.checks" -}}
{{- include "spark-base.checks.backend" . -}}
{{- include "spark-base.checks.storage" . -}}
{{- include "spark-base.checks.postgresql" . -}}
{{- include "spark-base.checks.hiveMetastore" . -}}
{{- range $driver := list "connect" "submit" -}}
{{- with index $.Values $driver -}}
{{- if and .enabled .dynamicAllocation.enabled (gt (int .dynamicAllocation.minExecutors) (int .dynamicAllocation.maxExecutors)) -}}
{{- include "spark-base.fail" (list $ (printf "%s.dynamicAllocation.minExecutors is above maxExecutors: lower the one or raise the other" $driver)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- include "spark-base.checks.operator" . -}}
{{- include "spark-base.checks.names" . -}}
{{- include "spark-base.checks.standalone" . -}}
{{- include "spark-base.checks.monitoring" . -}}
{{- include "spark-base.checks.ingress" . -}}
{{- include "spark-base.checks.secrets" . -}}
{{- end }}

{{/* One backend, and only its own components. The schema says the same; --skip-schema-validation ends here. */}}
{{- define "spark-base.checks.backend" -}}
{{- $backend := .Values.backend -}}
{{- if not (has $backend (list "k8s" "standalone" "operator")) -}}
{{- include "spark-base.fail" (list $ (printf "backend is %q: set it to k8s, standalone or operator" $backend)) -}}
{{- end -}}
{{- if and .Values.standalone.enabled (ne $backend "standalone") -}}
{{- include "spark-base.fail" (list $ (printf "standalone.enabled is true, but backend is %s: set backend to standalone, or standalone.enabled to false" $backend)) -}}
{{- end -}}
{{- if and .Values.operator.enabled (ne $backend "operator") -}}
{{- include "spark-base.fail" (list $ (printf "operator.enabled is true, but backend is %s: set backend to operator, or operator.enabled to false" $backend)) -}}
{{- end -}}
{{- if eq $backend "standalone" -}}
{{- include "spark-base.checks.master" . -}}
{{- end -}}
{{- if and (eq $backend "operator") (not .Values.operator.enabled) -}}
{{- include "spark-base.fail" (list $ "backend operator has nothing to run: set operator.enabled to true") -}}
{{- end -}}
{{- if eq $backend "operator" -}}
{{- range $driver := list "connect" "submit" -}}
{{- if (index $.Values $driver).enabled -}}
{{- include "spark-base.fail" (list $ (printf "%s.enabled is true, but with backend operator the Spark operator runs every driver: set %s.enabled to false, or backend to k8s" $driver $driver)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}

{{- define "spark-base.checks.storage" -}}
{{- if and .Values.historyServer.enabled (not .Values.eventLog.enabled) -}}
{{- include "spark-base.fail" (list $ "the History Server has nothing to show without event logs: set eventLog.enabled to true, or historyServer.enabled to false") -}}
{{- end -}}
{{- if include "spark-base.needsS3" . -}}
{{- $endpoint := include "spark-base.s3.endpoint" . -}}
{{- if and (not .Values.minio.enabled) (not .Values.s3.existingSecret) (not (and .Values.s3.accessKey .Values.s3.secretKey)) -}}
{{- include "spark-base.fail" (list $ (printf "no credentials for %s: set s3.existingSecret to a Secret with the keys access-key and secret-key, or set s3.accessKey and s3.secretKey" $endpoint)) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* The names of components are Services' and Deployments': no two may be equal. */}}
{{- define "spark-base.checks.names" -}}
{{- $names := ternary (list (printf "%s-driver" .Values.connect.name)) list .Values.connect.enabled -}}
{{- range $component := list "connect" "jupyter" "historyServer" "minio" "postgresql" "airflow" "mlflow" "hiveMetastore" -}}
{{- with index $.Values $component -}}
{{- if .enabled -}}
{{- if has .name $names -}}
{{- include "spark-base.fail" (list $ (printf "two components are called %q: give %s.name another value" .name $component)) -}}
{{- end -}}
{{- $names = append $names .name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* "true" when a component reads or writes S3. */}}
{{- define "spark-base.needsS3" -}}
{{- $needed := false -}}
{{- range list "connect" "historyServer" "standalone" "submit" "operator" "hiveMetastore" "mlflow" -}}
{{- $needed = or $needed (index $.Values .).enabled -}}
{{- end -}}
{{- if $needed -}}true{{- end -}}
{{- end }}
