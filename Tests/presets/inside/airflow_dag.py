# Runs in Airflow's pod: starts a DAG through the REST API, waits for its end, and reads its tasks' logs.
# With `fail`, the name of a run, it ends that run instead.
import json
import time
import urllib.error
import urllib.request

BASE = "http://localhost:8080"
token = None


def call(method, path, body=None):
    request = urllib.request.Request(BASE + path, method=method)
    request.add_header("Accept", "application/json")
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{method} {path}: {error.code} {error.read().decode()[:300]}") from None


dag = f"/api/v2/dags/{SETTINGS['dag']}"
token = call("POST", "/auth/token", {"username": SETTINGS["user"], "password": SETTINGS["password"]})["access_token"]
if SETTINGS.get("fail"):
    print(json.dumps(call("PATCH", f"{dag}/dagRuns/{urllib.request.quote(SETTINGS['fail'])}", {"state": "failed"})))
    raise SystemExit
call("PATCH", dag, {"is_paused": False})
run = call("POST", dag + "/dagRuns", {"logical_date": None})["dag_run_id"]
path = f"{dag}/dagRuns/{urllib.request.quote(run)}"
end = time.time() + SETTINGS["seconds"]
state = ""
while state not in ("success", "failed") and time.time() < end:
    time.sleep(3)
    state = call("GET", path)["state"]
tasks, logs = {}, {}
for task in call("GET", path + "/taskInstances")["task_instances"]:
    name = task["task_id"]
    tasks[name] = task["state"]
    # try_number 0: the task has not begun, so there is no log.
    if task["try_number"]:
        log = call("GET", f"{path}/taskInstances/{name}/logs/{task['try_number']}?full_content=true")["content"]
        logs[name] = log if isinstance(log, str) else "\n".join(line if isinstance(line, str) else str(line.get("event", "")) for line in log)
print(json.dumps({"run": run, "state": state, "tasks": tasks, "logs": logs}))
