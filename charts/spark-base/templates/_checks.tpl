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
{{- include "spark-base.checks.accounts" . -}}
{{- include "spark-base.checks.resources" . -}}
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

{{/* The names of components are Services', Deployments' and, with an end of their own, ConfigMaps': no two may be equal. */}}
{{- define "spark-base.checks.names" -}}
{{- $names := ternary (list (printf "%s-driver" .Values.connect.name)) list .Values.connect.enabled -}}
{{- if .Values.airflow.enabled -}}
{{- range $process := list "scheduler" "dag-processor" "triggerer" -}}
{{- $names = append $names (printf "%s-%s" $.Values.airflow.name $process) -}}
{{- end -}}
{{- end -}}
{{- range $component := list "connect" "jupyter" "historyServer" "minio" "postgresql" "airflow" "mlflow" "hiveMetastore" "submit" -}}
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

{{/* Of two ServiceAccounts with one name, helm would say only that the second exists. Executors may share one. */}}
{{- define "spark-base.checks.accounts" -}}
{{- $keys := list -}}
{{- range $component := list "jupyter" "historyServer" "minio" "mlflow" "hiveMetastore" -}}
{{- $keys = ternary (append $keys (printf "%s.name" $component)) $keys (index $.Values $component).enabled -}}
{{- end -}}
{{- $keys = ternary (append $keys "postgresql.name") $keys (eq "true" (include "spark-base.postgresql.deployed" .)) -}}
{{- $keys = ternary (concat $keys (list "standalone.master.name" "standalone.worker.name")) $keys .Values.standalone.enabled -}}
{{- range $section := list "connect" "submit" "operator" "airflow" -}}
{{- $keys = ternary (append $keys (printf "%s.serviceAccount.name" $section)) $keys (index $.Values $section).enabled -}}
{{- end -}}
{{- $taken := dict -}}
{{- range $key := $keys -}}
{{- $name := $.Values -}}
{{- range splitList "." $key -}}
{{- $name = index $name . -}}
{{- end -}}
{{- if hasKey $taken $name -}}
{{- include "spark-base.fail" (list $ (printf "two ServiceAccounts are called %q: give %s another value than %s" $name $key (get $taken $name))) -}}
{{- end -}}
{{- $_ := set $taken $name $key -}}
{{- end -}}
{{- range $section := ternary list (list "connect" "submit" "operator") (eq .Values.backend "standalone") -}}
{{- $values := index $.Values $section -}}
{{- if and $values.enabled (hasKey $taken $values.executor.serviceAccount.name) -}}
{{- $name := $values.executor.serviceAccount.name -}}
{{- include "spark-base.fail" (list $ (printf "two ServiceAccounts are called %q: give %s.executor.serviceAccount.name another value than %s" $name $section (get $taken $name))) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Kubernetes refuses a request above its limit, but only when the pod is made. */}}
{{- define "spark-base.checks.resources" -}}
{{- range $section, $values := .Values -}}
{{- if kindIs "map" $values -}}
{{- if $values.enabled -}}
{{- include "spark-base.checks.resourcesBelow" (dict "root" $ "path" $section "values" $values) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Arguments: root, path, values (what stands at the path). */}}
{{- define "spark-base.checks.resourcesBelow" -}}
{{- range $key, $value := .values -}}
{{- $path := printf "%s.%s" $.path $key -}}
{{- if and (kindIs "map" $value) (eq $key "resources") -}}
{{- range $what, $limit := $value.limits -}}
{{- $request := get ($value.requests | default dict) $what -}}
{{- if gt (include "spark-base.quantity" $request | float64) (include "spark-base.quantity" $limit | float64) -}}
{{- include "spark-base.fail" (list $.root (printf "%s.requests.%s is %v, above %s.limits.%s (%v): lower the request or raise the limit" $path $what $request $path $what $limit)) -}}
{{- end -}}
{{- end -}}
{{- else if kindIs "map" $value -}}
{{- include "spark-base.checks.resourcesBelow" (dict "root" $.root "path" $path "values" $value) -}}
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
