{{/* helm test: every part is healthy, no DAG file fails to import, and the expected DAGs are there. */}}
{{- define "spark-base.airflow.test" -}}
{{- $airflow := .Values.airflow }}
{{- include "spark-base.testPod" (dict "root" . "name" $airflow.name "script" "airflow.py" "image" $airflow.image "user" 50000 "group" 0 "serviceAccount" $airflow.serviceAccount.name "scheduling" $airflow "seconds" 180 "env" (include "spark-base.airflow.testEnv" .)) }}
{{- end }}

{{- define "spark-base.airflow.testEnv" -}}
{{- $airflow := .Values.airflow -}}
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
{{- end }}
