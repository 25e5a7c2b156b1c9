{{/* Template of a task's pod that is a client of Spark Connect: it has no rights and few resources. */}}
{{- define "spark-base.airflow.connectPod" -}}
{{- $image := dict "root" . "image" (.Values.jupyter.image | default dict) }}
apiVersion: v1
kind: Pod
metadata:
  namespace: {{ .Release.Namespace }}
  labels:
    {{- include "spark-base.selectorLabels" (dict "root" . "component" "job") | nindent 4 }}
spec:
  serviceAccountName: {{ .Values.airflow.name }}-job
  automountServiceAccountToken: false
  enableServiceLinks: false
  restartPolicy: Never
  {{- include "spark-base.pullSecrets" . | nindent 2 }}
  securityContext:
    {{- include "spark-base.podSecurityContext" (dict "root" . "user" 1000 "group" 100) | nindent 4 }}
  containers:
    - name: base
      image: {{ include "spark-base.image" $image }}
      imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
      command: [python3]
      env:
        - name: SPARK_REMOTE
          value: {{ include "spark-base.connect.url" . }}
        - name: JOB_DIRECTORY
          value: {{ include "spark-base.jobs.directory" . }}
        - name: PYTHONUNBUFFERED
          value: "1"
      resources:
        requests:
          cpu: 50m
          memory: 256Mi
        limits:
          memory: 1Gi
      securityContext:
        {{- include "spark-base.containerSecurityContext" true | nindent 8 }}
      volumeMounts:
        - name: jobs
          mountPath: /opt/spark-jobs
          readOnly: true
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: jobs
      configMap:
        name: spark-jobs
    - name: tmp
      emptyDir: {}
{{- end }}
