{{/* What components that keep data in PostgreSQL need. Argument: root. */}}

{{/* "true" when a component keeps its data in a database. */}}
{{- define "spark-base.needsPostgresql" -}}
{{- if or .Values.airflow.enabled .Values.mlflow.enabled .Values.hiveMetastore.enabled -}}true{{- end -}}
{{- end }}

{{/* "true" when the release brings the server. */}}
{{- define "spark-base.postgresql.deployed" -}}
{{- if and (include "spark-base.needsPostgresql" .) .Values.postgresql.enabled (not .Values.postgresql.host) -}}true{{- end -}}
{{- end }}

{{- define "spark-base.postgresql.host" -}}
{{ .Values.postgresql.host | default .Values.postgresql.name }}
{{- end }}

{{/* The port of the chart's own server does not follow `port`, which is the external server's. */}}
{{- define "spark-base.postgresql.port" -}}
{{ ternary .Values.postgresql.port 5432 (ne .Values.postgresql.host "") | int }}
{{- end }}

{{- define "spark-base.postgresql.secretName" -}}
{{ .Values.postgresql.existingSecret | default .Values.postgresql.name }}
{{- end }}

{{/* What restarts pods: settings that a running client would not see. */}}
{{- define "spark-base.postgresql.checksum" -}}
{{ list (include "spark-base.postgresql.host" .) (include "spark-base.postgresql.port" .) .Values.postgresql.username .Values.postgresql.password | join "\n" | sha256sum }}
{{- end }}

{{/* Environment that libpq, and so every client of it, reads by itself: no URL needs to hold the password. */}}
{{- define "spark-base.postgresql.env" -}}
- name: PGHOST
  value: {{ include "spark-base.postgresql.host" . | quote }}
- name: PGPORT
  value: {{ include "spark-base.postgresql.port" . | quote }}
- name: PGUSER
  value: {{ .Values.postgresql.username | quote }}
- name: PGPASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "spark-base.postgresql.secretName" . }}
      key: password
{{- end }}

{{/* Waits for the server and makes the database if it is missing. Arguments: root, database. */}}
{{- define "spark-base.postgresql.initContainer" -}}
{{- $image := dict "root" .root "image" .root.Values.postgresql.image -}}
- name: postgresql-prepare
  image: {{ include "spark-base.image" $image }}
  imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
  command: ["/bin/sh", "-c"]
  args:
    - |
      {{- (index .root.Subcharts "spark-base").Files.Get "files/postgresql_prepare.sh" | nindent 6 }}
  env:
    - name: DATABASE
      value: {{ .database | quote }}
    - name: WAIT_SECONDS
      value: {{ .root.Values.postgresql.waitSeconds | quote }}
    {{- include "spark-base.postgresql.env" .root | nindent 4 }}
  resources:
    requests:
      cpu: 50m
      memory: 32Mi
    limits:
      memory: 128Mi
  securityContext:
    {{- if not .root.Values.openshift }}
    runAsUser: 999
    {{- end }}
    {{- include "spark-base.containerSecurityContext" true | nindent 4 }}
{{- end }}
