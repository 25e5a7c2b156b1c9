{{/* host key → the component's section, the port of its Service and, for a second Ingress of one Service, a suffix. */}}
{{- define "spark-base.ingress.targets" -}}
jupyter: {section: jupyter, component: jupyter, port: http}
historyServer: {section: historyServer, component: history-server, port: http}
airflow: {section: airflow, component: airflow, port: http}
mlflow: {section: mlflow, component: mlflow, port: http}
minioConsole: {section: minio, component: minio, port: console, suffix: -console}
{{- end }}

{{- define "spark-base.ingress" -}}
{{- if .Values.ingress.enabled -}}
{{- $targets := include "spark-base.ingress.targets" . | fromYaml -}}
{{- range $key, $host := .Values.ingress.hosts -}}
{{- if $host }}
---
{{ include "spark-base.ingress.of" (dict "root" $ "host" $host "target" (get $targets $key)) }}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Arguments: root, host, target. */}}
{{- define "spark-base.ingress.of" -}}
{{- $ingress := .root.Values.ingress -}}
{{- $service := (index .root.Values .target.section).name -}}
{{- $name := printf "%s%s" $service (.target.suffix | default "") -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ $name }}
  labels:
    {{- include "spark-base.labels" (dict "root" .root "component" .target.component) | nindent 4 }}
  {{- with $ingress.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with $ingress.className }}
  ingressClassName: {{ . }}
  {{- end }}
  {{- if $ingress.tls.enabled }}
  tls:
    - hosts:
        - {{ .host }}
      secretName: {{ $ingress.tls.secretName | default (printf "%s-tls" $name) }}
  {{- end }}
  rules:
    - host: {{ .host }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: {{ $service }}
                port:
                  name: {{ .target.port }}
{{- end }}
