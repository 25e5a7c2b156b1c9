{{/*
Pods of `helm test`. Each runs one script of files/tests, which ends with 0, or with 1 and a line that says what is wrong.
*/}}

{{/*
A test of the standard library of Python, or of what the image has besides.
Arguments: root, name, script (in files/tests), image (a component's), user, group, env (YAML list, may be empty),
s3 (true: the settings and credentials of S3, and s3_prepare.py to import), seconds (how long it may take).
*/}}
{{- define "spark-base.testPod" -}}
{{- $image := dict "root" .root "image" .image }}
apiVersion: v1
kind: Pod
metadata:
  name: {{ .name }}-test
  labels:
    {{- include "spark-base.labels" (dict "root" .root "component" "test") | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
spec:
  restartPolicy: Never
  activeDeadlineSeconds: {{ add .seconds 30 }}
  serviceAccountName: {{ .serviceAccount }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- include "spark-base.pullSecrets" .root | nindent 2 }}
  securityContext:
    {{- include "spark-base.podSecurityContext" . | nindent 4 }}
  containers:
    - name: test
      image: {{ include "spark-base.image" $image }}
      imagePullPolicy: {{ include "spark-base.pullPolicy" $image }}
      command:
        - python3
        - -c
        - |
          {{- (index .root.Subcharts "spark-base").Files.Get (printf "files/tests/%s" .script) | trim | nindent 10 }}
      env:
        - name: TEST_SECONDS
          value: {{ .seconds | quote }}
        - name: HOME
          value: /tmp
        {{- with .env }}
        {{- . | nindent 8 }}
        {{- end }}
        {{- if .s3 }}
        - name: PYTHONPATH
          value: /opt/s3-prepare
        - name: PYTHONDONTWRITEBYTECODE
          value: "1"
        {{- include "spark-base.s3.testEnv" .root | nindent 8 }}
        {{- end }}
      resources:
        requests:
          cpu: 50m
          memory: 128Mi
        limits:
          memory: 512Mi
      securityContext:
        {{- include "spark-base.containerSecurityContext" true | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- if .s3 }}
        - name: s3-prepare
          mountPath: /opt/s3-prepare
          readOnly: true
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if .s3 }}
    - name: s3-prepare
      configMap:
        name: spark-s3-prepare
    {{- end }}
  {{- include "spark-base.scheduling" .scheduling | nindent 2 }}
{{- end }}

{{- define "spark-base.s3.testEnv" -}}
- name: S3_ENDPOINT
  value: {{ include "spark-base.s3.endpoint" . | quote }}
- name: S3_REGION
  value: {{ .Values.s3.region | quote }}
- name: S3_BUCKET
  value: {{ .Values.s3.bucket | quote }}
- name: S3_PATH_STYLE
  value: {{ .Values.s3.pathStyleAccess | quote }}
{{ include "spark-base.s3.credentialsEnv" . }}
{{- end }}
