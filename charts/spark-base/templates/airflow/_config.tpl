{{/* Settings of Airflow as environment variables: the chart's, overlaid by the user's. Argument: root. */}}
{{- define "spark-base.airflow.environment" -}}
{{- $settings := include "spark-base.airflow.settings" . | fromYaml -}}
{{- $environment := dict -}}
{{- range $section, $keys := mergeOverwrite $settings (deepCopy .Values.airflow.config) -}}
{{- range $key, $value := $keys -}}
{{- $_ := set $environment (printf "AIRFLOW__%s__%s" (upper (replace "." "_" $section)) (upper $key)) (include "spark-base.confValue" $value) -}}
{{- end -}}
{{- end -}}
{{ toYaml $environment }}
{{- end }}

{{/* One process of each kind and patience with a slow node: a small installation, which `config` makes larger. */}}
{{- define "spark-base.airflow.settings" -}}
{{- $airflow := .Values.airflow -}}
core:
  executor: LocalExecutor
  auth_manager: airflow.providers.fab.auth_manager.fab_auth_manager.FabAuthManager
  execution_api_server_url: http://{{ $airflow.name }}:8080/execution/
  # A name that outlives the pod: log files are asked for by it, from the Service of the same name.
  hostname_callable: socket.gethostname
  load_examples: "False"
  parallelism: 4
  dagbag_import_timeout: 120
api:
  {{- $ingress := .Values.ingress }}
  {{- if and $ingress.enabled $ingress.hosts.airflow }}
  # Where browsers are sent after the login.
  base_url: {{ ternary "https" "http" $ingress.tls.enabled }}://{{ $ingress.hosts.airflow }}
  {{- end }}
  workers: 1
  worker_timeout: 300
scheduler:
  enable_health_check: "True"
  scheduler_health_check_threshold: 120
  # A task that runs but cannot report, on a busy node, is not lost at once.
  task_instance_heartbeat_timeout: 600
dag_processor:
  parsing_processes: 1
  refresh_interval: 30
  min_file_process_interval: 60
  dag_file_processor_timeout: 180
  dag_processor_health_check_threshold: 180
  {{- if $airflow.dags.existingClaim }}
  dag_bundle_config_list: {{ list (include "spark-base.airflow.bundle" (list "dags-folder" "/opt/airflow/dags")) (include "spark-base.airflow.bundle" (list "claim" "/opt/airflow/claim")) | join "," | printf "[%s]" | squote }}
  {{- end }}
logging:
  logging_level: INFO
  colored_console_log: "False"
{{- end }}

{{/* A folder of DAGs. Arguments: name, path. */}}
{{- define "spark-base.airflow.bundle" -}}
{{ dict "name" (first .) "classpath" "airflow.dag_processing.bundles.local.LocalDagBundle" "kwargs" (dict "path" (last .)) | toJson }}
{{- end }}

{{- define "spark-base.airflow.secretName" -}}
{{ .Values.airflow.existingSecret | default .Values.airflow.name }}
{{- end }}
