"""Runs trip_report.py as a SparkApplication, which the Spark operator carries out.

The SparkApplication comes from the chart's values (operator); a DAG of your own may name a file of its own.
"""

import os

from airflow.providers.cncf.kubernetes.operators.spark_kubernetes import SparkKubernetesOperator
from airflow.sdk import DAG

with DAG("spark_operator", schedule=None, max_active_runs=1, is_paused_upon_creation=False, tags=["spark"], doc_md=__doc__,
         template_searchpath=["/opt/airflow/pods"]):
    SparkKubernetesOperator(
        task_id="trip_report",
        name="trip-report",
        in_cluster=True,
        namespace=os.environ["POD_NAMESPACE"],
        application_file="spark-application.yaml",
        startup_timeout_seconds=600,
    )
