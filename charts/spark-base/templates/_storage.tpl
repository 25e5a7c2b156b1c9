{{/* A PersistentVolumeClaim that outlives the release. Arguments: root, component, name, persistence. */}}
{{- define "spark-base.claim" -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {{ .name }}
  labels:
    {{- include "spark-base.labels" . | nindent 4 }}
  annotations:
    helm.sh/resource-policy: keep
spec:
  accessModes: [ReadWriteOnce]
  {{- with .persistence.storageClass }}
  storageClassName: {{ . }}
  {{- end }}
  resources:
    requests:
      storage: {{ .persistence.size }}
{{- end }}

{{/* The source of a data volume. Arguments: name, persistence. */}}
{{- define "spark-base.dataVolume" -}}
{{- if .persistence.enabled -}}
persistentVolumeClaim:
  claimName: {{ .persistence.existingClaim | default .name }}
{{- else -}}
emptyDir: {}
{{- end }}
{{- end }}
