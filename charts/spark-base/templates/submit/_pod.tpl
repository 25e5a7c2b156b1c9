{{/*
Spec of a pod that is the driver of one spark-submit. Its arguments are spark-submit's: properties, the script,
the script's own. Arguments: root, container (its name), args (none: whoever makes the pod adds them).
*/}}
{{- define "spark-base.submit.podSpec" -}}
{{- $root := .root }}
{{- $submit := $root.Values.submit }}
{{- $image := dict "root" $root "image" $submit.image "conf" true -}}
serviceAccountName: {{ $submit.serviceAccount.name }}
automountServiceAccountToken: {{ eq $root.Values.backend "k8s" }}
enableServiceLinks: false
restartPolicy: Never
# Time to close the event log, which S3 shows only then.
terminationGracePeriodSeconds: 60
{{- include "spark-base.pullSecrets" $root }}
securityContext:
  {{- include "spark-base.podSecurityContext" (dict "root" $root "user" 185 "group" 185) | nindent 2 }}
initContainers:
  {{- include "spark-base.s3.initContainers" $image | nindent 2 }}
containers:
  - name: {{ .container }}
    image: {{ include "spark-base.image" $image }}
    imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
    command:
      - /usr/bin/tini
      - -s
      - --
      - /opt/spark/bin/spark-submit
      - --properties-file
      - /opt/spark-conf/spark-defaults.conf
      - --conf
      - spark.driver.host=$(POD_IP)
      {{- if eq $root.Values.backend "k8s" }}
      # Executors belong to this pod: Kubernetes removes them with it.
      - --conf
      - spark.kubernetes.driver.pod.name=$(POD_NAME)
      {{- end }}
    {{- with .args }}
    args:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    env:
      - name: POD_NAME
        valueFrom:
          fieldRef:
            fieldPath: metadata.name
      - name: POD_IP
        valueFrom:
          fieldRef:
            fieldPath: status.podIP
      # Spark gives executors a volume at the driver's path: not /tmp, which they have already.
      - name: SPARK_LOCAL_DIRS
        value: /var/data/spark
      - name: JOB_DIRECTORY
        value: {{ include "spark-base.jobs.directory" $root }}
      {{- include "spark-base.s3.credentialsEnv" $root | nindent 6 }}
      {{- with $submit.extraEnv }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
    resources:
      {{- include "spark-base.jvmResources" (dict "root" $root "component" "submit" "values" $submit "heap" "driverMemory" "overhead" "driverMemoryOverhead") | nindent 6 }}
    securityContext:
      {{- include "spark-base.containerSecurityContext" true | nindent 6 }}
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
      - name: jobs
        mountPath: /opt/spark-jobs
        readOnly: true
      - name: tmp
        mountPath: /tmp
      - name: local-dir
        mountPath: /var/data/spark
      - name: work-dir
        mountPath: /opt/spark/work-dir
      {{- with $submit.extraVolumeMounts }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
volumes:
  {{- include "spark-base.s3.volumes" $root | nindent 2 }}
  - name: conf-source
    configMap:
      name: {{ $submit.name }}-conf
  - name: conf
    emptyDir: {}
  - name: jobs
    configMap:
      name: spark-jobs
  - name: tmp
    emptyDir: {}
  - name: local-dir
    emptyDir: {}
  - name: work-dir
    emptyDir: {}
  {{- with $submit.extraVolumes }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- include "spark-base.scheduling" $submit }}
{{- end }}
