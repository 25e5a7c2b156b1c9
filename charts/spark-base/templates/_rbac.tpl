{{/* Rules of a driver that starts executors in its own namespace: as few as Spark asks for, and no secrets. */}}
{{- define "spark-base.driverRules" -}}
- apiGroups: [""]
  resources: [pods]
  verbs: [get, list, watch, create, delete, patch, update, deletecollection]
- apiGroups: [""]
  resources: [configmaps, services, persistentvolumeclaims]
  verbs: [create, list, watch, delete, deletecollection]
{{- end }}

{{/* A ServiceAccount. Arguments: root, component, name, annotations. Pods that use the API mount the token themselves. */}}
{{- define "spark-base.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .name }}
  labels:
    {{- include "spark-base.labels" . | nindent 4 }}
  {{- with .annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}
