{{- define "spark-base.connect.service" -}}
{{- $connect := .Values.connect }}
{{- $labels := dict "root" . "component" "connect" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $connect.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- $metrics := include "spark-base.monitoring.annotations" (dict "root" . "port" 4040 "path" "/metrics/executors/prometheus") }}
  {{- with merge (dict) $connect.service.annotations ($metrics | fromYaml) }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $connect.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: grpc
      port: 15002
      targetPort: grpc
    - name: ui
      port: 4040
      targetPort: ui
---
# Executors call the driver back through this name, before the pod counts as ready.
apiVersion: v1
kind: Service
metadata:
  name: {{ $connect.name }}-driver
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  clusterIP: None
  publishNotReadyAddresses: true
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: driver-rpc
      port: 7078
      targetPort: driver-rpc
    - name: block-manager
      port: 7079
      targetPort: block-manager
{{- end }}
