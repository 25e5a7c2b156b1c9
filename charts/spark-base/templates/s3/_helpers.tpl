{{/* S3: endpoint, credentials, Spark settings, and the init containers that prepare both. Argument: root. */}}

{{- define "spark-base.s3.endpoint" -}}
{{- if .Values.s3.endpoint -}}
{{ trimSuffix "/" .Values.s3.endpoint }}
{{- else if .Values.minio.enabled -}}
http://{{ .Values.minio.name }}:9000
{{- else -}}
{{ fail "no S3 endpoint: set s3.endpoint to your S3 server (e.g. https://s3.eu-central-1.amazonaws.com), or minio.enabled to true" }}
{{- end -}}
{{- end }}

{{- define "spark-base.s3.secretName" -}}
{{ .Values.s3.existingSecret | default "spark-s3" }}
{{- end }}

{{- define "spark-base.s3.eventLogDirectory" -}}
s3a://{{ .Values.s3.bucket }}/{{ with trimAll "/" .Values.eventLog.prefix }}{{ . }}/{{ end }}
{{- end }}

{{/* Lines of spark-defaults.conf. Keys and value formats are those of hadoop-aws 3.4.2. */}}
{{- define "spark-base.s3.sparkConf" -}}
spark.hadoop.fs.s3a.endpoint={{ include "spark-base.s3.endpoint" . }}
spark.hadoop.fs.s3a.endpoint.region={{ .Values.s3.region }}
spark.hadoop.fs.s3a.path.style.access={{ .Values.s3.pathStyleAccess }}
{{- end }}

{{/* Environment with the credentials, where every S3 client looks for them first. */}}
{{- define "spark-base.s3.credentialsEnv" -}}
- name: AWS_ACCESS_KEY_ID
  valueFrom:
    secretKeyRef:
      name: {{ include "spark-base.s3.secretName" . }}
      key: access-key
- name: AWS_SECRET_ACCESS_KEY
  valueFrom:
    secretKeyRef:
      name: {{ include "spark-base.s3.secretName" . }}
      key: secret-key
{{- end }}

{{/*
Keys that were given, else those of the Secret that the last install made, else new ones: an upgrade
never changes them. `helm template` has no cluster to ask, so without given keys it prints new ones.
*/}}
{{- define "spark-base.s3.secretData" -}}
{{- $found := (lookup "v1" "Secret" .Release.Namespace "spark-s3").data | default dict -}}
access-key: {{ .Values.s3.accessKey | default (get $found "access-key" | b64dec) | default (randAlphaNum 20) | quote }}
secret-key: {{ .Values.s3.secretKey | default (get $found "secret-key" | b64dec) | default (randAlphaNum 40) | quote }}
{{- end }}

{{- define "spark-base.s3.script" -}}
{{ (index .Subcharts "spark-base").Files.Get "files/s3_prepare.py" }}
{{- end }}

{{/* Maven coordinates of the S3A connector; the AWS SDK has another name in each major version. */}}
{{- define "spark-base.s3.connector" -}}
{{- $jars := .Values.s3.jars -}}
{{- $sdk := ternary "com.amazonaws:aws-java-sdk-bundle" "software.amazon.awssdk:bundle" (hasPrefix "1." $jars.awsSdkVersion) -}}
org.apache.hadoop:hadoop-aws:{{ $jars.hadoopAwsVersion }}+{{ $sdk }}:{{ $jars.awsSdkVersion }}
{{- end }}

{{/*
The two init containers: `s3-prepare` waits for the bucket, `s3-jars` provides the S3A jars and other ones.
Arguments: root, image (the component's), conf (whether s3-jars writes spark-defaults.conf), packages (Maven
coordinates of further jars).
*/}}
{{- define "spark-base.s3.initContainers" -}}
{{ include "spark-base.s3.prepareContainer" . }}
{{ include "spark-base.s3.jarsContainer" . }}
{{- end }}

{{/* Any image with Python 3 does. Arguments: root, image. */}}
{{- define "spark-base.s3.prepareContainer" -}}
- name: s3-prepare
  image: {{ include "spark-base.image" . }}
  imagePullPolicy: {{ include "spark-base.pullPolicy" . }}
  command: ["python3", "/opt/s3-prepare/s3_prepare.py", "bucket"]
  env:
    - name: S3_ENDPOINT
      value: {{ include "spark-base.s3.endpoint" .root | quote }}
    - name: S3_REGION
      value: {{ .root.Values.s3.region | quote }}
    - name: S3_BUCKET
      value: {{ .root.Values.s3.bucket | quote }}
    - name: S3_PREFIXES
      value: {{ trimAll "/" .root.Values.eventLog.prefix | quote }}
    - name: S3_PATH_STYLE
      value: {{ .root.Values.s3.pathStyleAccess | quote }}
    - name: S3_WAIT_SECONDS
      value: {{ .root.Values.s3.waitSeconds | quote }}
    {{- include "spark-base.s3.credentialsEnv" .root | nindent 4 }}
  resources:
    {{- include "spark-base.s3.initResources" . | nindent 4 }}
  securityContext:
    {{- include "spark-base.containerSecurityContext" true | nindent 4 }}
  volumeMounts:
    - name: s3-prepare
      mountPath: /opt/s3-prepare
      readOnly: true
{{- end }}

{{- define "spark-base.s3.jarsContainer" -}}
- name: s3-jars
  image: {{ include "spark-base.image" . }}
  imagePullPolicy: {{ include "spark-base.pullPolicy" . }}
  command: ["python3", "/opt/s3-prepare/s3_prepare.py", "jars"]
  env:
    - name: S3_JARS_MODE
      value: {{ .root.Values.s3.jars.mode | quote }}
    - name: S3_JARS_REPOSITORY
      value: {{ .root.Values.s3.jars.repository | quote }}
    - name: JARS
      value: {{ prepend (.packages | default list) (include "spark-base.s3.connector" .root) | join " " | quote }}
    - name: IMAGE_JARS
      value: /opt/spark/jars
    - name: S3_JARS_DIR
      value: /opt/spark-s3a
    {{- if .conf }}
    - name: CONF_SOURCE
      value: /opt/spark-conf-source/spark-defaults.conf
    - name: CONF_TARGET
      value: /opt/spark-conf/spark-defaults.conf
    {{- end }}
  resources:
    {{- include "spark-base.s3.initResources" . | nindent 4 }}
  securityContext:
    {{- include "spark-base.containerSecurityContext" true | nindent 4 }}
  volumeMounts:
    - name: s3-prepare
      mountPath: /opt/s3-prepare
      readOnly: true
    - name: s3a-jars
      mountPath: /opt/spark-s3a
    {{- if .conf }}
    - name: conf-source
      mountPath: /opt/spark-conf-source
      readOnly: true
    - name: conf
      mountPath: /opt/spark-conf
    {{- end }}
{{- end }}

{{- define "spark-base.s3.initResources" -}}
requests:
  cpu: 50m
  memory: 64Mi
limits:
  memory: 256Mi
{{- end }}

{{/* Volumes of those init containers, but for `conf` and `conf-source`. */}}
{{- define "spark-base.s3.volumes" -}}
- name: s3-prepare
  configMap:
    name: spark-s3-prepare
- name: s3a-jars
  emptyDir: {}
{{- end }}
