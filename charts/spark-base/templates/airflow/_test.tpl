{{/* helm test: every part is healthy, no DAG file fails to import, and the expected DAGs are there. */}}
{{- define "spark-base.airflow.test" -}}
{{- $airflow := .Values.airflow }}
{{- $labels := dict "root" . "component" "test" }}
{{- $image := dict "root" . "image" $airflow.image }}
apiVersion: v1
kind: Pod
metadata:
  name: {{ $airflow.name }}-test
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
spec:
  activeDeadlineSeconds: 300
  restartPolicy: Never
  serviceAccountName: {{ $airflow.serviceAccount.name }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- include "spark-base.pullSecrets" . | nindent 2 }}
  securityContext:
    {{- include "spark-base.podSecurityContext" (dict "root" . "user" 50000 "group" 0) | nindent 4 }}
  containers:
    - name: airflow
      image: {{ include "spark-base.image" $image }}
      imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
      command: [python, /opt/airflow-scripts/test.py]
      env:
        - name: AIRFLOW_URL
          value: http://{{ $airflow.name }}:8080
        - name: AIRFLOW_DAGS
          value: {{ include "spark-base.airflow.exampleDags" . | quote }}
        - name: AIRFLOW_PARTS
          value: metadatabase scheduler dag_processor{{ if $airflow.triggerer.enabled }} triggerer{{ end }}
        - name: ADMIN_USER
          value: {{ $airflow.adminUser | quote }}
        - name: ADMIN_PASSWORD
          valueFrom:
            secretKeyRef:
              name: {{ include "spark-base.airflow.secretName" . }}
              key: password
      resources:
        requests:
          cpu: 50m
          memory: 64Mi
        limits:
          memory: 256Mi
      securityContext:
        {{- include "spark-base.containerSecurityContext" true | nindent 8 }}
      volumeMounts:
        - name: scripts
          mountPath: /opt/airflow-scripts
          readOnly: true
  volumes:
    - name: scripts
      configMap:
        name: {{ $airflow.name }}-scripts
  {{- include "spark-base.scheduling" $airflow | nindent 2 }}
{{- end }}
