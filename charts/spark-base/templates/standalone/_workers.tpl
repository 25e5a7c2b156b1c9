{{- define "spark-base.standalone.workers" -}}
{{- $worker := .Values.standalone.worker }}
{{- $labels := dict "root" . "component" "spark-worker" }}
{{- $image := dict "root" . "image" $worker.image }}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $worker.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  serviceName: {{ $worker.name }}
  replicas: {{ $worker.replicas }}
  # A StatefulSet for its lasting names in UI and logs; nothing asks for an order.
  podManagementPolicy: Parallel
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $worker) $labels) | nindent 8 }}
      annotations:
        checksum/config: {{ list (include "spark-base.standalone.conf" .) .Values.s3.accessKey .Values.s3.secretKey | join "\n" | sha256sum }}
        {{- include "spark-base.podAnnotations" (dict "own" (include "spark-base.monitoring.annotations" (dict "root" . "port" 8081 "path" "/metrics/prometheus")) "values" $worker) | nindent 8 }}
    spec:
      serviceAccountName: {{ $worker.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: 30
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 185 "group" 185) | nindent 8 }}
      containers:
        - name: spark-worker
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          # spark-class becomes the JVM; on SIGTERM it ends its executors too.
          command: ["/usr/bin/tini", "-s", "--", "/opt/spark/bin/spark-class"]
          args:
            - org.apache.spark.deploy.worker.Worker
            - --host
            - $(POD_IP)
            - --port
            - "7078"
            - --webui-port
            - "8081"
            - --cores
            - {{ $worker.cores | quote }}
            - --memory
            - {{ $worker.memory }}
            - --work-dir
            - /var/data/work
            - --properties-file
            - /opt/spark-conf/spark-defaults.conf
            - spark://{{ .Values.standalone.master.name }}:7077
          # Executors inherit all of it.
          env:
            - name: POD_IP
              valueFrom:
                fieldRef:
                  fieldPath: status.podIP
            - name: SPARK_DAEMON_MEMORY
              value: {{ $worker.daemonMemory | quote }}
            - name: SPARK_LOCAL_DIRS
              value: /var/data/spark
            {{- include "spark-base.s3.credentialsEnv" . | nindent 12 }}
            {{- with $worker.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: spark
              containerPort: 7078
            - name: http
              containerPort: 8081
          {{- include "spark-base.standalone.probes" . | nindent 10 }}
          resources:
            {{- include "spark-base.standalone.workerResources" . | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: conf
              mountPath: /opt/spark-conf
              readOnly: true
            - name: tmp
              mountPath: /tmp
            - name: local-dir
              mountPath: /var/data/spark
            - name: work-dir
              mountPath: /var/data/work
            {{- with $worker.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: conf
          configMap:
            name: {{ .Values.standalone.master.name }}-conf
        - name: tmp
          emptyDir: {}
        - name: local-dir
          emptyDir: {}
        - name: work-dir
          emptyDir: {}
        {{- with $worker.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $worker | nindent 6 }}
{{- end }}

{{/* A worker's pod holds the worker and all executors on it: their heaps, and what both need besides. */}}
{{- define "spark-base.standalone.workerResources" -}}
{{- $worker := .Values.standalone.worker -}}
{{- $sum := 0 -}}
{{- range $key := list "memory" "memoryOverhead" "daemonMemory" "daemonMemoryOverhead" -}}
{{- $sum = add $sum (include "spark-base.jvmMebibytes" (dict "size" (get $worker $key) "key" (printf "standalone.worker.%s" $key)) | int) -}}
{{- end -}}
{{- $memory := printf "%dMi" $sum -}}
{{- $requests := merge (dict) ($worker.resources.requests | default dict) (dict "memory" $memory) -}}
{{- $limits := merge (dict) ($worker.resources.limits | default dict) (dict "memory" $memory) -}}
{{- if lt (include "spark-base.quantityMebibytes" $limits.memory | int) (int $sum) -}}
{{- include "spark-base.fail" (list . (printf "standalone.worker.resources.limits.memory is %s, which cannot hold memory, memoryOverhead, daemonMemory and daemonMemoryOverhead (%s): raise the limit or lower these" $limits.memory $memory)) -}}
{{- end -}}
{{- if gt (include "spark-base.quantity" $requests.memory | float64) (include "spark-base.quantity" $limits.memory | float64) -}}
{{- include "spark-base.fail" (list . (printf "standalone.worker.resources.requests.memory is %s, above its limit of %s (memory, memoryOverhead, daemonMemory and daemonMemoryOverhead): lower it, or set standalone.worker.resources.limits.memory" $requests.memory $limits.memory)) -}}
{{- end -}}
{{- toYaml (dict "requests" $requests "limits" $limits) -}}
{{- end }}
