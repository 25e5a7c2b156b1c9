{{- define "spark-base.submit.rbac" -}}
{{- include "spark-base.batchRbac" (dict "root" . "component" "submit" "values" .Values.submit) }}
{{- end }}

{{/* Accounts of drivers and executors of batch jobs, and the drivers' rights. Arguments: root, component, values. */}}
{{- define "spark-base.batchRbac" -}}
{{- $driver := .values.serviceAccount }}
{{- $executor := .values.executor.serviceAccount }}
{{- $connect := .root.Values.connect }}
{{ include "spark-base.serviceAccount" (dict "root" .root "component" .component "name" $driver.name "annotations" $driver.annotations) }}
{{- if ne .root.Values.backend "standalone" }}
{{- /* Connect's executors may have the same account. */}}
{{- if not (and $connect.enabled (eq ($connect.executor | default dict | dig "serviceAccount" "name" "") $executor.name)) }}
---
{{ include "spark-base.serviceAccount" (dict "root" .root "component" "executor" "name" $executor.name "annotations" $executor.annotations) }}
{{- end }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: {{ $driver.name }}
  labels:
    {{- include "spark-base.labels" . | nindent 4 }}
rules:
  {{- include "spark-base.driverRules" .root | nindent 2 }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: {{ $driver.name }}
  labels:
    {{- include "spark-base.labels" . | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ $driver.name }}
subjects:
  - kind: ServiceAccount
    name: {{ $driver.name }}
    namespace: {{ .root.Release.Namespace }}
{{- end }}
{{- end }}
