{{- define "spark-base.standalone.master" -}}
{{- $master := .Values.standalone.master }}
{{- $labels := dict "root" . "component" "spark-master" }}
{{- $image := dict "root" . "image" $master.image }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $master.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  replicas: 1
  # Workers must never see two masters.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $master) $labels) | nindent 8 }}
      annotations:
        checksum/config: {{ include "spark-base.standalone.conf" . | sha256sum }}
        {{- include "spark-base.podAnnotations" (dict "own" (include "spark-base.monitoring.annotations" (dict "root" . "port" 8080 "path" "/metrics/master/prometheus")) "values" $master) | nindent 8 }}
    spec:
      # The master calls itself by the Service's name, which here is the pod's own address.
      hostname: {{ $master.name }}
      serviceAccountName: {{ $master.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: 30
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 185 "group" 185) | nindent 8 }}
      containers:
        - name: spark-master
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          # spark-class becomes the JVM, so that SIGTERM reaches it.
          command: ["/usr/bin/tini", "-s", "--", "/opt/spark/bin/spark-class"]
          args:
            - org.apache.spark.deploy.master.Master
            - --host
            - {{ $master.name }}
            - --port
            - "7077"
            - --webui-port
            - "8080"
            - --properties-file
            - /opt/spark-conf/spark-defaults.conf
          env:
            - name: SPARK_DAEMON_MEMORY
              value: {{ $master.memory | quote }}
            {{- with $master.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: spark
              containerPort: 7077
            - name: http
              containerPort: 8080
            {{- if $master.restServer }}
            - name: rest
              containerPort: 6066
            {{- end }}
          {{- include "spark-base.standalone.probes" . | nindent 10 }}
          resources:
            {{- include "spark-base.jvmResources" (dict "root" . "component" "standalone.master" "values" $master "heap" "memory" "overhead" "memoryOverhead") | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: conf
              mountPath: /opt/spark-conf
              readOnly: true
            - name: tmp
              mountPath: /tmp
            {{- with $master.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: conf
          configMap:
            name: {{ $master.name }}-conf
        - name: tmp
          emptyDir: {}
        {{- with $master.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $master | nindent 6 }}
{{- end }}

{{/* Master and workers answer alike on the port `http`. */}}
{{- define "spark-base.standalone.probes" -}}
startupProbe:
  httpGet:
    path: /json/
    port: http
  periodSeconds: 2
  timeoutSeconds: 5
  failureThreshold: 90
readinessProbe:
  httpGet:
    path: /json/
    port: http
  periodSeconds: 5
  timeoutSeconds: 5
livenessProbe:
  httpGet:
    path: /json/
    port: http
  periodSeconds: 20
  timeoutSeconds: 10
{{- end }}
