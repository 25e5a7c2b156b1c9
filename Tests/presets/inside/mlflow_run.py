# Runs in the notebook's pod: a run with a metric, logged and read back through MLflow's REST API.
import json
import os
import time
import urllib.request


def call(name, body=None):
    request = urllib.request.Request(os.environ["MLFLOW_TRACKING_URI"].rstrip("/") + "/api/2.0/mlflow/" + name)
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


now = int(time.time() * 1000)
experiment = call("experiments/create", {"name": f"from-the-notebook-{now}"})["experiment_id"]
run = call("runs/create", {"experiment_id": experiment, "start_time": now})["run"]["info"]["run_id"]
call("runs/log-metric", {"run_id": run, "key": "rows", "value": SETTINGS["value"], "timestamp": now})
metrics = call(f"runs/get?run_id={run}")["run"]["data"]["metrics"]
print(json.dumps({"metrics": {metric["key"]: metric["value"] for metric in metrics}}))
