{{/*
Who may reach which port of a component. `ports`: every pod of the release, and, unless `private`, the peers of
networkPolicy.allowFrom. `from`: single components, on `fromPorts`, or on every port where Spark picks free ones.
*/}}
{{- define "spark-base.networkPolicy.rules" -}}
connect: {section: connect, ports: [15002, 4040], from: [executor, spark-worker], fromPorts: [7078, 7079]}
# A batch driver is known by its pod's address only.
submit: {section: submit, ports: [4040], from: [executor, spark-worker], fromPorts: [7078, 7079]}
operator: {section: operator, ports: [4040], from: [executor], fromPorts: [7078, 7079]}
executor: {ports: [], from: [connect, submit, operator, executor]}
spark-master: {section: standalone, ports: [7077, 8080{{ if ((.Values.standalone).master).restServer }}, 6066{{ end }}]}
spark-worker: {section: standalone, ports: [8081], from: [connect, submit, spark-master, spark-worker]}
jupyter: {section: jupyter, ports: [8888]}
history-server: {section: historyServer, ports: [18080]}
minio: {section: minio, ports: [9000, 9001]}
airflow-api-server: {section: airflow, ports: [8080]}
# The logs of tasks, for the API server.
airflow-scheduler: {section: airflow, ports: [8793], private: true}
mlflow: {section: mlflow, ports: [5000]}
hive-metastore: {section: hiveMetastore, ports: [9083]}
postgresql: {ports: [5432], private: true}
{{- end }}

{{- define "spark-base.networkPolicy" -}}
{{- if .Values.networkPolicy.enabled -}}
{{- $labels := include "spark-base.labels" (dict "root" . "component" "network-policy") -}}
{{- /* Executors on the workers of a master elsewhere are no pods of the release, and call its drivers. */ -}}
{{- $strangers := and (eq .Values.backend "standalone") (not .Values.standalone.enabled) -}}
---
# What no other policy opens is closed.
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: spark-closed
  labels:
    {{- $labels | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "spark-base.releaseLabels" . | nindent 6 }}
  policyTypes: [Ingress]
{{- range $component, $rule := include "spark-base.networkPolicy.rules" . | fromYaml }}
{{- if include "spark-base.networkPolicy.present" (dict "root" $ "component" $component "rule" $rule) }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ printf "spark-open-%s" (trimPrefix "spark-" $component) }}
  labels:
    {{- $labels | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "spark-base.selectorLabels" (dict "root" $ "component" $component) | nindent 6 }}
  policyTypes: [Ingress]
  ingress:
    {{- if $rule.ports }}
    - from:
        - podSelector:
            matchLabels:
              {{- include "spark-base.releaseLabels" $ | nindent 14 }}
        {{- if not $rule.private }}
        {{- with $.Values.networkPolicy.allowFrom }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
        {{- end }}
      ports:
        {{- include "spark-base.networkPolicy.ports" $rule.ports | nindent 8 }}
    {{- end }}
    {{- if $rule.from }}
    - from:
        - podSelector:
            matchLabels:
              {{- include "spark-base.releaseLabels" $ | nindent 14 }}
            matchExpressions:
              - key: app.kubernetes.io/component
                operator: In
                values: {{ toJson $rule.from }}
      {{- with $rule.fromPorts }}
      ports:
        {{- include "spark-base.networkPolicy.ports" . | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- if and $rule.fromPorts $strangers $.Values.networkPolicy.allowFrom }}
    - from:
        {{- toYaml $.Values.networkPolicy.allowFrom | nindent 8 }}
      ports:
        {{- include "spark-base.networkPolicy.ports" $rule.fromPorts | nindent 8 }}
    {{- end }}
{{- end }}
{{- end }}
{{- end -}}
{{- end }}

{{/* "true" when the release has pods of a component. Executors are no pods with backend standalone. Arguments: root, component, rule. */}}
{{- define "spark-base.networkPolicy.present" -}}
{{- $values := .root.Values -}}
{{- if eq .component "executor" -}}
{{- if or $values.operator.enabled (and (eq $values.backend "k8s") (or $values.connect.enabled $values.submit.enabled)) -}}true{{- end -}}
{{- else if eq .component "postgresql" -}}
{{- if and (include "spark-base.needsPostgresql" .root) (not $values.postgresql.host) -}}true{{- end -}}
{{- else if (index $values .rule.section).enabled -}}true
{{- end -}}
{{- end }}

{{/* Argument: port numbers. */}}
{{- define "spark-base.networkPolicy.ports" -}}
{{- range $index, $port := . }}
{{- if $index }}
{{ end }}- port: {{ $port }}
  protocol: TCP
{{- end }}
{{- end }}

{{/* Labels that every pod of the release has. Argument: root. */}}
{{- define "spark-base.releaseLabels" -}}
app.kubernetes.io/name: spark
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}
