{{- define "spark-base.hiveMetastore.deployment" -}}
{{- $metastore := .Values.hiveMetastore }}
{{- $labels := dict "root" . "component" "hive-metastore" }}
{{- $packages := list (printf "org.postgresql:postgresql:%s" $metastore.jdbcVersion) }}
{{- $image := dict "root" . "image" $metastore.image "packages" $packages }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $metastore.name }}
  labels:
    {{- include "spark-base.labels" $labels | nindent 4 }}
spec:
  replicas: 1
  # Two must not make the tables at the same time.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "spark-base.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "spark-base.podLabels" (merge (dict "values" $metastore) $labels) | nindent 8 }}
      annotations:
        {{- $checksum := list (include "spark-base.hiveMetastore.conf" .) (include "spark-base.postgresql.checksum" .) (include "spark-base.s3.script" .) .Values.s3.accessKey .Values.s3.secretKey | join "\n" | sha256sum }}
        {{- include "spark-base.podAnnotations" (dict "own" (printf "checksum/config: %q" $checksum) "values" $metastore) | nindent 8 }}
    spec:
      serviceAccountName: {{ $metastore.name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "spark-base.pullSecrets" . | nindent 6 }}
      securityContext:
        {{- include "spark-base.podSecurityContext" (dict "root" . "user" 185 "group" 185) | nindent 8 }}
      initContainers:
        {{- include "spark-base.s3.initContainers" $image | nindent 8 }}
        {{- include "spark-base.postgresql.initContainer" (dict "root" . "database" $metastore.database) | nindent 8 }}
        - name: hive-conf
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          command:
            - python3
            - -c
            - |
              {{- (index .Subcharts "spark-base").Files.Get "files/hive_conf.py" | trim | nindent 14 }}
          env:
            - name: CONF_SOURCE
              value: /opt/hive-conf-source
            - name: CONF_TARGET
              value: /opt/hive-conf
            - name: DATABASE
              value: {{ $metastore.database | quote }}
            {{- include "spark-base.postgresql.env" . | nindent 12 }}
          resources:
            {{- include "spark-base.s3.initResources" . | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: conf-source
              mountPath: /opt/hive-conf-source
              readOnly: true
            - name: conf
              mountPath: /opt/hive-conf
      containers:
        - name: hive-metastore
          image: {{ include "spark-base.image" $image }}
          imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
          command: ["/usr/bin/tini", "-s", "--", "/opt/spark/bin/spark-class"]
          args: [org.apache.hadoop.hive.metastore.HiveMetaStore, -p, "9083"]
          env:
            # The heap of a class that spark-class does not know.
            - name: SPARK_DRIVER_MEMORY
              value: {{ $metastore.memory | quote }}
            # The first folder of the class path: before Hive's own log settings in its jar.
            - name: SPARK_CONF_DIR
              value: /opt/hive-conf
            # Empty when the image holds all jars itself.
            - name: SPARK_DIST_CLASSPATH
              value: /opt/spark-s3a/*
            {{- include "spark-base.s3.credentialsEnv" . | nindent 12 }}
            {{- with $metastore.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          ports:
            - name: thrift
              containerPort: 9083
          # Thrift has no health request. At its first start the server makes its tables before it listens.
          startupProbe:
            tcpSocket:
              port: thrift
            periodSeconds: 3
            timeoutSeconds: 5
            failureThreshold: 80
          readinessProbe:
            tcpSocket:
              port: thrift
            periodSeconds: 10
            timeoutSeconds: 5
          livenessProbe:
            tcpSocket:
              port: thrift
            periodSeconds: 20
            timeoutSeconds: 5
            failureThreshold: 3
          resources:
            {{- include "spark-base.jvmResources" (dict "root" . "component" "hiveMetastore" "values" $metastore "heap" "memory" "overhead" "memoryOverhead") | nindent 12 }}
          securityContext:
            {{- include "spark-base.containerSecurityContext" true | nindent 12 }}
          volumeMounts:
            - name: conf
              mountPath: /opt/hive-conf
              readOnly: true
            - name: s3a-jars
              mountPath: /opt/spark-s3a
              readOnly: true
            - name: tmp
              mountPath: /tmp
            - name: work-dir
              mountPath: /opt/spark/work-dir
            {{- with $metastore.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        {{- include "spark-base.s3.volumes" . | nindent 8 }}
        - name: conf-source
          configMap:
            name: {{ $metastore.name }}-conf
        # hive-site.xml holds the database's password.
        - name: conf
          emptyDir:
            medium: Memory
            sizeLimit: 1Mi
        - name: tmp
          emptyDir: {}
        - name: work-dir
          emptyDir: {}
        {{- with $metastore.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- include "spark-base.scheduling" $metastore | nindent 6 }}
{{- end }}
