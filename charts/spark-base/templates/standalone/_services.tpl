{{- define "spark-base.standalone.services" -}}
{{- $master := .Values.standalone.master }}
{{- $worker := .Values.standalone.worker }}
{{- $labels := dict "root" . "component" "spark-master" }}
{{- $workerLabels := dict "root" . "component" "spark-worker" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ $master.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
  {{- with $master.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $master.service.type }}
  selector:
    {{- include "spark-base.selectorLabels" $labels | nindent 4 }}
  ports:
    - name: spark
      port: 7077
      targetPort: spark
    - name: http
      port: 8080
      targetPort: http
    {{- if $master.restServer }}
    - name: rest
      port: 6066
      targetPort: rest
    {{- end }}
---
# Gives each worker a name of its own.
apiVersion: v1
kind: Service
metadata:
  name: {{ $worker.name }}
  labels:
    {{- include "spark-base.labels" $workerLabels | nindent 4 }}
spec:
  clusterIP: None
  selector:
    {{- include "spark-base.selectorLabels" $workerLabels | nindent 4 }}
  ports:
    - name: http
      port: 8081
      targetPort: http
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $master.name) $labels) }}
---
{{ include "spark-base.serviceAccount" (merge (dict "name" $worker.name) $workerLabels) }}
{{- end }}
