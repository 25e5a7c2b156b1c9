{{/* Spark properties that open the Prometheus servlets. Metric names get a fixed prefix in place of the application's id. */}}

{{/* Of drivers; executors are shown by their driver. Argument: root. */}}
{{- define "spark-base.monitoring.driverConf" -}}
{{- if .Values.monitoring.enabled -}}
spark.ui.prometheus.enabled=true
spark.executor.processTreeMetrics.enabled=true
spark.metrics.namespace=spark
spark.metrics.appStatusSource.enabled=true
spark.metrics.conf.*.sink.prometheusServlet.class=org.apache.spark.metrics.sink.PrometheusServlet
spark.metrics.conf.*.sink.prometheusServlet.path=/metrics/prometheus
{{- end -}}
{{- end }}

{{/* Of master and workers. A master has two sets of metrics, its own and that of applications, so it needs two paths. */}}
{{- define "spark-base.monitoring.standaloneConf" -}}
{{- if .Values.monitoring.enabled -}}
spark.metrics.conf.*.sink.prometheusServlet.class=org.apache.spark.metrics.sink.PrometheusServlet
spark.metrics.conf.*.sink.prometheusServlet.path=/metrics/prometheus
spark.metrics.conf.master.sink.prometheusServlet.path=/metrics/master/prometheus
spark.metrics.conf.applications.sink.prometheusServlet.path=/metrics/applications/prometheus
{{- end -}}
{{- end }}

{{/* Annotations by which a Prometheus without its operator finds a pod or Service. Arguments: root, port, path. */}}
{{- define "spark-base.monitoring.annotations" -}}
{{- if and .root.Values.monitoring.enabled (not .root.Values.monitoring.podMonitor.enabled) -}}
prometheus.io/scrape: "true"
prometheus.io/port: {{ .port | quote }}
prometheus.io/path: {{ .path }}
{{- end -}}
{{- end }}
