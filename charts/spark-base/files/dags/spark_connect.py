"""Runs trip_report.py through Spark Connect: the task's pod is a thin client, the Connect server does the work.

The pod template brings the image and SPARK_REMOTE; a DAG of your own only names the script and its arguments.
"""

from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.sdk import DAG

with DAG("spark_connect", schedule=None, max_active_runs=1, is_paused_upon_creation=False, tags=["spark"], doc_md=__doc__):
    KubernetesPodOperator(
        task_id="trip_report",
        name="trip-report",
        in_cluster=True,
        pod_template_file="/opt/airflow/pods/spark-connect-pod.yaml",
        arguments=["/opt/spark-jobs/trip_report.py", "$(JOB_DIRECTORY)/spark-connect"],
        # Pulling the image counts.
        startup_timeout_seconds=600,
    )
