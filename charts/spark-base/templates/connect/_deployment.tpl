{{- define "spark-base.connect.deployment" -}}
{{- $connect := .Values.connect }}
{{- $labels := dict "root" . "component" "connect" }}
{{- $image := dict "root" . "image" $connect.image "conf" true "packages" $connect.packages }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $connect.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  replicas: {{ $connect.replicas }}
  # Two drivers must never share the name and the ports of one driver Service.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $connect) $labels) | nindent 8 }}
      annotations:
        checksum/config: {{ list (include "spark-base.connect.conf" .) (include "spark-base.executorPod" (dict "root" . "executor" $connect.executor)) (include "spark-base.s3.script" .) .Values.s3.accessKey .Values.s3.secretKey | join "\n" | sha256sum }}
        {{- include "spark-base.podAnnotations" (dict "own" (include "spark-base.monitoring.annotations" (dict "root" . "port" 4040 "path" "/metrics/prometheus")) "values" $connect) | nindent 8 }}
    spec:
      serviceAccountName: {{ $connect.serviceAccount.name }}
      automountServiceAccountToken: {{ eq .Values.backend "k8s" }}
      enableServiceLinks: false
      # Time to close the event log, which S3 shows only then.
      terminationGracePeriodSeconds: 60
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 185 "group" 185) | nindent 8 }}
      initContainers:
        {{- include "spark-base.s3.initContainers" $image | nindent 8 }}
      containers:
        - name: spark-connect
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          # spark-submit becomes the JVM, so that SIGTERM reaches it.
          command: ["/usr/bin/tini", "-s", "--", "/opt/spark/bin/spark-submit"]
          args:
            - --properties-file
            - /opt/spark-conf/spark-defaults.conf
            {{- if eq .Values.backend "k8s" }}
            - --conf
            - spark.kubernetes.driver.pod.name=$(POD_NAME)
            {{- end }}
            - --class
            - org.apache.spark.sql.connect.service.SparkConnectServer
          env:
            - name: POD_NAME
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
            # Spark gives executors a volume at the driver's path: not /tmp, which they have already.
            - name: SPARK_LOCAL_DIRS
              value: /var/data/spark
            {{- include "spark-base.s3.credentialsEnv" . | nindent 12 }}
            {{- with $connect.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: grpc
              containerPort: 15002
            - name: ui
              containerPort: 4040
            - name: driver-rpc
              containerPort: 7078
            - name: block-manager
              containerPort: 7079
          # The port opens once an executor has registered, or 30 s after the driver's start.
          startupProbe:
            tcpSocket:
              port: grpc
            periodSeconds: 3
            failureThreshold: 80
          readinessProbe:
            tcpSocket:
              port: grpc
            periodSeconds: 5
          livenessProbe:
            tcpSocket:
              port: grpc
            periodSeconds: 20
            failureThreshold: 3
          resources:
            {{- include "spark-base.jvmResources" (dict "root" . "component" "connect" "values" .Values.connect "heap" "driverMemory" "overhead" "driverMemoryOverhead") | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: conf-source
              mountPath: /opt/spark-conf-source
              readOnly: true
            - name: conf
              mountPath: /opt/spark-conf
              readOnly: true
            - name: s3a-jars
              mountPath: /opt/spark-s3a
              readOnly: true
            - name: tmp
              mountPath: /tmp
            - name: local-dir
              mountPath: /var/data/spark
            - name: work-dir
              mountPath: /opt/spark/work-dir
            {{- with $connect.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        {{- include "spark-base.s3.volumes" . | nindent 8 }}
        - name: conf-source
          configMap:
            name: {{ $connect.name }}-conf
        - name: conf
          emptyDir: {}
        - name: tmp
          emptyDir: {}
        - name: local-dir
          emptyDir: {}
        - name: work-dir
          emptyDir: {}
        {{- with $connect.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $connect | nindent 6 }}
{{- end }}
