{{- define "spark-base.notes.airflow" -}}
{{- if .Values.airflow.enabled }}

Airflow: open http://localhost:8080 after

  kubectl port-forward -n {{ .Release.Namespace }} svc/{{ .Values.airflow.name }} 8080:8080

The user is {{ .Values.airflow.adminUser }}, and this is its password:

  kubectl get secret {{ include "spark-base.airflow.secretName" . }} -n {{ .Release.Namespace }} -o jsonpath='{.data.password}' | base64 -d
{{- with include "spark-base.airflow.exampleDags" . }}

Run the DAG {{ splitList " " . | first }}, which starts a Spark job:

  kubectl exec -n {{ $.Release.Namespace }} deploy/{{ $.Values.airflow.name }} -- airflow dags trigger {{ splitList " " . | first }}
{{- end }}
{{- if not .Values.airflow.persistence.enabled }}

The logs of tasks go with the scheduler's pod. Set airflow.persistence.enabled to keep them.
{{- end }}
{{- end }}
{{- end }}
