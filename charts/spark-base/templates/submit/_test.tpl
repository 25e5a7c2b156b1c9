{{/* helm test: a job with executors of its own, which checks what it wrote to S3. */}}
{{- define "spark-base.submit.test" -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ .Values.submit.name }}-test
  labels:
    {{- include "spark-base.labels" (dict "root" . "component" "test") | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
spec:
  activeDeadlineSeconds: 300
  {{- include "spark-base.submit.podSpec" (dict "root" . "container" "spark-submit" "args" (list "/opt/spark-jobs/trip_report.py" "$(JOB_DIRECTORY)/test" "1000")) | nindent 2 }}
{{- end }}
