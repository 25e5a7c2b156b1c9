"""A run with a parameter, a metric and an artifact is logged, read back, and removed."""
import os
import sys
import tempfile

from mlflow.tracking import MlflowClient

client = MlflowClient()
token = os.urandom(8).hex()
try:
    found = client.get_experiment_by_name("helm-test")
    experiment = found.experiment_id if found else client.create_experiment("helm-test")
    run = client.create_run(experiment).info.run_id
    client.log_param(run, "token", token)
    client.log_metric(run, "value", 0.5, step=3)
    client.log_text(run, token, "token.txt")
    client.set_terminated(run)

    read = client.get_run(run)
    with tempfile.TemporaryDirectory() as folder:
        with open(client.download_artifacts(run, "token.txt", folder), encoding="utf-8") as file:
            artifact = file.read()
    seen = (read.data.params["token"], read.data.metrics["value"], artifact, read.info.status)
    if seen != (token, 0.5, token, "FINISHED"):
        sys.exit(f"mlflow: logged {(token, 0.5, token, 'FINISHED')}, read {seen}")
    client.delete_run(run)
except Exception as error:  # whatever the client raises: one line, not its stack
    sys.exit(f"mlflow: {os.environ['MLFLOW_TRACKING_URI']}: {type(error).__name__}: {' '.join(str(error).split())[:600]}")
print(f"mlflow: logged and read back run {run}: parameter, metric and artifact in {read.info.artifact_uri}")
