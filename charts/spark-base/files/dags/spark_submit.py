"""Runs trip_report.py with spark-submit: the task's pod is the driver, the backend gives the executors.

The pod template brings image, account, S3 and executors; a DAG of your own only names the script, which may also
be on S3, and its arguments.
"""

from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.sdk import DAG

with DAG("spark_submit", schedule=None, max_active_runs=1, is_paused_upon_creation=False, tags=["spark"], doc_md=__doc__):
    KubernetesPodOperator(
        task_id="trip_report",
        name="trip-report",
        in_cluster=True,
        pod_template_file="/opt/airflow/pods/spark-submit-pod.yaml",
        arguments=["/opt/spark-jobs/trip_report.py", "$(JOB_DIRECTORY)/spark-submit"],
        # Pulling the image and waiting for S3 count.
        startup_timeout_seconds=600,
        init_container_logs=True,
    )
