{{- define "spark-base.connect.rbac" -}}
{{- $connect := .Values.connect }}
{{- $labels := dict "root" . "component" "connect" }}
{{ include "spark-base.serviceAccount" (merge (dict "name" $connect.serviceAccount.name "annotations" $connect.serviceAccount.annotations) $labels) }}
{{- if eq .Values.backend "k8s" }}
---
{{ include "spark-base.serviceAccount" (dict "root" . "component" "executor" "name" $connect.executor.serviceAccount.name "annotations" $connect.executor.serviceAccount.annotations) }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: {{ $connect.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
rules:
  {{- include "spark-base.driverRules" . | nindent 2 }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: {{ $connect.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ $connect.name }}
subjects:
  - kind: ServiceAccount
    name: {{ $connect.serviceAccount.name }}
    namespace: {{ .Release.Namespace }}
{{- end }}
{{- end }}
