{{/* What standalone mode would only show by executors that never start, or are killed. */}}
{{- define "spark-base.checks.standalone" -}}
{{- with .Values.standalone -}}
{{- if and .enabled .masterUrl -}}
{{- include "spark-base.fail" (list $ "standalone.enabled deploys a master, and standalone.masterUrl names another: set standalone.enabled to false, or leave standalone.masterUrl empty") -}}
{{- end -}}
{{- if .enabled -}}
{{- if eq .master.name .worker.name -}}
{{- include "spark-base.fail" (list $ (printf "master and workers are both called %q: give standalone.worker.name another value" .master.name)) -}}
{{- end -}}
{{- range $component := list "connect" "jupyter" "historyServer" "minio" "postgresql" "airflow" "mlflow" "hiveMetastore" -}}
{{- $other := index $.Values $component -}}
{{- if and $other.enabled (has $other.name (list $.Values.standalone.master.name $.Values.standalone.worker.name)) -}}
{{- include "spark-base.fail" (list $ (printf "two components are called %q: give %s.name another value" $other.name $component)) -}}
{{- end -}}
{{- end -}}
{{- range $driver := list "connect" "submit" -}}
{{- if (index $.Values $driver).enabled -}}
{{- include "spark-base.checks.standaloneExecutor" (dict "root" $ "driver" $driver) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Executors fit a worker, in number, heap and overhead. Arguments: root, driver. */}}
{{- define "spark-base.checks.standaloneExecutor" -}}
{{- $executor := (index .root.Values .driver).executor -}}
{{- $worker := .root.Values.standalone.worker -}}
{{- if gt (int $executor.cores) (int $worker.cores) -}}
{{- include "spark-base.fail" (list .root (printf "%s.executor.cores is %d, and no worker has as many: raise standalone.worker.cores (%d) or lower it" .driver (int $executor.cores) (int $worker.cores))) -}}
{{- end -}}
{{- $heap := include "spark-base.jvmMebibytes" (dict "size" $executor.memory "key" (printf "%s.executor.memory" .driver)) | int -}}
{{- $overhead := include "spark-base.jvmMebibytes" (dict "size" $executor.memoryOverhead "key" (printf "%s.executor.memoryOverhead" .driver)) | int -}}
{{- $workerHeap := include "spark-base.jvmMebibytes" (dict "size" $worker.memory "key" "standalone.worker.memory") | int -}}
{{- $workerOverhead := include "spark-base.jvmMebibytes" (dict "size" $worker.memoryOverhead "key" "standalone.worker.memoryOverhead") | int -}}
{{- if gt $heap $workerHeap -}}
{{- include "spark-base.fail" (list .root (printf "%s.executor.memory is %s, and no worker has as much: raise standalone.worker.memory (%s) or lower it" .driver $executor.memory $worker.memory)) -}}
{{- end -}}
{{- $executors := min (div (int $worker.cores) (int $executor.cores)) (div $workerHeap $heap) | int -}}
{{- if gt (mul $executors $overhead) $workerOverhead -}}
{{- include "spark-base.fail" (list .root (printf "a worker runs up to %d executors with %s.executor.memoryOverhead %s each, more than standalone.worker.memoryOverhead (%s) holds: raise this to %dm" $executors .driver $executor.memoryOverhead $worker.memoryOverhead (mul $executors $overhead))) -}}
{{- end -}}
{{- end }}

{{/* Drivers know a master: of this release, or the user's. spark-connect alone has no section `standalone` for its URL. */}}
{{- define "spark-base.checks.master" -}}
{{- if not (or .Values.standalone.enabled .Values.standalone.masterUrl) -}}
{{- if hasKey .Values.standalone "master" -}}
{{- include "spark-base.fail" (list . "backend standalone has no master: set standalone.enabled to true, or standalone.masterUrl to yours (spark://host:7077)") -}}
{{- end -}}
{{- if and .Values.connect.enabled (not (hasKey .Values.connect.sparkConf "spark.master")) -}}
{{- $own := ternary "set spark-standalone.enabled and spark-standalone.standalone.enabled to true, or " "set " (hasKey .Values "_modules") -}}
{{- include "spark-base.fail" (list . (printf "backend standalone has no master: %sconnect.sparkConf.\"spark.master\" to yours (spark://host:7077)" $own)) -}}
{{- end -}}
{{- end -}}
{{- end }}
