{{- define "spark-base.airflow.rbac" -}}
{{- $airflow := .Values.airflow }}
{{- $labels := dict "root" . "component" "airflow" }}
{{ include "spark-base.serviceAccount" (merge (dict "name" $airflow.serviceAccount.name "annotations" $airflow.serviceAccount.annotations) $labels) }}
{{- if .Values.connect.enabled }}
---
{{ include "spark-base.serviceAccount" (merge (dict "name" (printf "%s-job" $airflow.name)) $labels) }}
{{- end }}
---
# What KubernetesPodOperator asks for, and SparkKubernetesOperator with backend operator.
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: {{ $airflow.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [create, get, list, watch, patch, delete]
  - apiGroups: [""]
    resources: [pods/log]
    verbs: [get]
  - apiGroups: [""]
    resources: [events]
    verbs: [list, watch]
  {{- if .Values.operator.enabled }}
  - apiGroups: [sparkoperator.k8s.io]
    resources: [sparkapplications]
    verbs: [create, get, list, watch, patch, delete]
  - apiGroups: [sparkoperator.k8s.io]
    resources: [sparkapplications/status]
    verbs: [get]
  {{- end }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: {{ $airflow.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ $airflow.name }}
subjects:
  - kind: ServiceAccount
    name: {{ $airflow.serviceAccount.name }}
    namespace: {{ .Release.Namespace }}
{{- end }}
