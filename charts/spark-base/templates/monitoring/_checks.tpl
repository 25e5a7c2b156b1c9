{{- define "spark-base.checks.monitoring" -}}
{{- with .Values.monitoring -}}
{{- if and .podMonitor.enabled (not .enabled) -}}
{{- include "spark-base.fail" (list $ "monitoring.podMonitor.enabled is true, but monitoring.enabled is false: set it to true too, so that there are metrics") -}}
{{- end -}}
{{- if and .podMonitor.enabled (not ($.Capabilities.APIVersions.Has "monitoring.coreos.com/v1")) -}}
{{- include "spark-base.fail" (list $ "monitoring.podMonitor.enabled is true, but the cluster has no PodMonitor (monitoring.coreos.com/v1): install the Prometheus operator first, or set monitoring.podMonitor.enabled to false for prometheus.io annotations (helm template needs --api-versions monitoring.coreos.com/v1)") -}}
{{- end -}}
{{- end -}}
{{- end }}
