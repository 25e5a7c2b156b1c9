{{- define "spark-base.checks.operator" -}}
{{- if .Values.operator.enabled -}}
{{- if not (.Capabilities.APIVersions.Has "sparkoperator.k8s.io/v1beta2") -}}
{{- include "spark-base.fail" (list . (printf "operator.enabled is true, but the cluster does not know sparkoperator.k8s.io/v1beta2: install the Spark operator first (helm install spark-operator spark-operator --repo https://kubeflow.github.io/spark-operator -n spark-operator --create-namespace --set 'spark.jobNamespaces={%s}'), or render with --api-versions sparkoperator.k8s.io/v1beta2" .Release.Namespace)) -}}
{{- end -}}
{{- range $name, $_ := .Values.operator.scheduled -}}
{{- if hasKey $.Values.operator.applications $name -}}
{{- include "spark-base.fail" (list $ (printf "operator.applications and operator.scheduled both have %q: give one of them another name" $name)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}
