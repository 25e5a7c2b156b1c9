{{/* Parts that the pods of Airflow share. Argument of all: root. */}}

{{/* The database first, for the password: PGPASSWORD is read by its driver, so that no URL holds it. */}}
{{- define "spark-base.airflow.env" -}}
{{- $secret := include "spark-base.airflow.secretName" . -}}
{{ include "spark-base.postgresql.env" . }}
- name: AIRFLOW__DATABASE__SQL_ALCHEMY_CONN
  value: postgresql+psycopg2://$(PGUSER)@$(PGHOST):$(PGPORT)/{{ .Values.airflow.database }}
{{- range $name, $key := dict "AIRFLOW__CORE__FERNET_KEY" "fernet-key" "AIRFLOW__API_AUTH__JWT_SECRET" "jwt-secret" "AIRFLOW__API__SECRET_KEY" "secret-key" }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: {{ $key }}
{{- end }}
- name: POD_NAMESPACE
  valueFrom:
    fieldRef:
      fieldPath: metadata.namespace
# The image's entrypoint need not wait: an init container did.
- name: CONNECTION_CHECK_MAX_COUNT
  value: "0"
{{- with .Values.airflow.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* AIRFLOW_HOME is writable and empty; what the pods need lies below it. */}}
{{- define "spark-base.airflow.homeMounts" -}}
- name: home
  mountPath: /opt/airflow
- name: tmp
  mountPath: /tmp
- name: scripts
  mountPath: /opt/airflow-scripts
  readOnly: true
{{- end }}

{{- define "spark-base.airflow.homeVolumes" -}}
- name: home
  emptyDir: {}
- name: tmp
  emptyDir: {}
- name: scripts
  configMap:
    name: {{ .Values.airflow.name }}-scripts
{{- end }}

{{- define "spark-base.airflow.dagMounts" -}}
{{- $airflow := .Values.airflow -}}
{{- range append (splitList " " (include "spark-base.airflow.exampleDags" .) | compact) "" }}
{{- $file := ternary (printf "%s.py" .) ".airflowignore" (ne . "") }}
- name: dags
  mountPath: /opt/airflow/dags/{{ $file }}
  subPath: {{ $file }}
  readOnly: true
{{- end }}
{{- if $airflow.dags.existingConfigMap }}
- name: dags-configmap
  mountPath: /opt/airflow/dags/configmap
  readOnly: true
{{- end }}
{{- if $airflow.dags.existingClaim }}
- name: dags-claim
  mountPath: /opt/airflow/claim
  readOnly: true
{{- end }}
- name: pods
  mountPath: /opt/airflow/pods
  readOnly: true
{{- end }}

{{- define "spark-base.airflow.dagVolumes" -}}
{{- $airflow := .Values.airflow -}}
- name: dags
  configMap:
    name: {{ $airflow.name }}-dags
{{- with $airflow.dags.existingConfigMap }}
- name: dags-configmap
  configMap:
    name: {{ . }}
{{- end }}
{{- with $airflow.dags.existingClaim }}
- name: dags-claim
  persistentVolumeClaim:
    claimName: {{ . }}
{{- end }}
- name: pods
  projected:
    sources:
      - configMap:
          name: {{ $airflow.name }}-pods
      {{- if .Values.submit.enabled }}
      - configMap:
          name: {{ .Values.submit.name }}-conf
          items:
            - key: driver-pod.yaml
              path: spark-submit-pod.yaml
      {{- end }}
{{- end }}

{{/* What is not read again while a pod runs. */}}
{{- define "spark-base.airflow.checksum" -}}
{{ list (include "spark-base.airflow.environment" .) (include "spark-base.airflow.dags" .) (include "spark-base.postgresql.checksum" .) .Values.airflow.password | join "\n" | sha256sum }}
{{- end }}
