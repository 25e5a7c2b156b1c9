"""What a preset must do beyond `helm test`. Each proof answers a sentence with what it saw, or fails.

A proof is a function of the release and of the options in plan.yaml; its name there has hyphens.
"""

import base64
import json
import pathlib
import re
import threading
import time

import yaml

import workloads
from failure import Failure

INSIDE = pathlib.Path(__file__).with_name("inside")
EXECUTORS = ("-l", "spark-role=executor")


def inside(release, workload, script, timeout=240, **settings):
    """The JSON that a script prints at its end, run by Python in a container of the release."""
    # Through standard input: a password among the settings is no argument that others could read.
    text = f"SETTINGS = {settings!r}\n" + (INSIDE / script).read_text()
    try:
        printed = release.kubectl("exec", "-i", workload, "--", "python3", "-", text=text, timeout=timeout)
        return json.loads(printed.strip().splitlines()[-1])
    except Failure as failure:
        raise Failure(f"{script} in {workload} failed", failure.detail or str(failure)) from None
    except (ValueError, IndexError):
        raise Failure(f"{script} in {workload} printed no JSON", printed) from None


def until(seconds, look, what):
    """The first true answer of `look` within so many seconds."""
    end = time.time() + seconds
    while not (seen := look()):
        if time.time() > end:
            raise Failure(f"not within {seconds} s: {what}")
        time.sleep(2)
    return seen


def running(pods):
    return [pod for pod in pods if pod["status"].get("phase") == "Running"]


def connect_count(release, rows=1_000_000, version="", bucket="spark"):
    path = f"s3a://{bucket}/proofs/{release.namespace}-{int(time.time())}" if bucket else ""
    seen = inside(release, "deploy/jupyter", "connect_count.py", rows=rows, path=path)
    if seen["counted"] != rows or (path and seen["stored"] != rows):
        raise Failure(f"a count through Connect gave {seen}, not {rows}")
    if version and seen["version"] != version:
        raise Failure(f"Connect runs Spark {seen['version']}, not {version}")
    return f"{rows} rows counted through Spark {seen['version']} Connect" + (", written to S3 as Parquet and read back" if path else "")


def executors(release, at_least=1, pods=True, component="connect"):
    """The driver's own count of tasks that executors ended; with `pods`, executors are pods too."""
    drivers = running(release.pods("-l", f"app.kubernetes.io/component={component}"))
    if not drivers:
        raise Failure(f"no pod of {component} runs")
    driver = drivers[0]["metadata"]["name"]
    application = release.proxied("pods", driver, 4040, "/api/v1/applications")[0]["id"]
    listed = release.proxied("pods", driver, 4040, f"/api/v1/applications/{application}/executors")
    worked = [one for one in listed if one["id"] != "driver" and one["completedTasks"] > 0]
    if len(worked) < at_least:
        raise Failure(f"{len(worked)} executors ended a task, not {at_least}", json.dumps(listed)[:600])
    found = running(release.pods(*EXECUTORS))
    if pods and len(found) < at_least:
        raise Failure(f"{len(found)} executor pods run, not {at_least}")
    if not pods and found:
        raise Failure(f"{len(found)} executor pods run, though the backend has none")
    tasks = sum(one["completedTasks"] for one in worked)
    return f"{len(worked)} {'executor pods' if pods else 'executors on workers'} ended {tasks} tasks"


def standalone(release, workers=2, service="spark-master"):
    state = release.proxied("services", service, 8080, "/json/")
    alive = [worker for worker in state["workers"] if worker["state"] == "ALIVE"]
    if len(alive) != workers:
        raise Failure(f"the master has {len(alive)} ALIVE workers, not {workers}", json.dumps(state)[:600])
    applications = [*state["activeapps"], *state["completedapps"]]
    if not applications:
        raise Failure("the master knows of no application", json.dumps(state)[:600])
    return f"the master has {workers} ALIVE workers and ran {', '.join(app['name'] for app in applications)}"


def standalone_job(release, version, master="spark-master", workers=1):
    """spark-submit from a pod of its own: a job whose executors are processes on the workers."""
    image = release.get("deployments", f"--field-selector=metadata.name={master}")[0]["spec"]["template"]["spec"]["containers"][0]["image"]
    options = {"spark.driver.host": "$(POD_IP)", "spark.driver.bindAddress": "0.0.0.0", "spark.executor.memory": "512m", "spark.ui.enabled": "false"}
    submit = ["/opt/spark/bin/spark-submit", "--master", f"spark://{master}:7077", "--driver-memory", "512m"]
    submit += [part for pair in options.items() for part in ("--conf", "=".join(pair))] + ["/tmp/job.py"]
    pod = {
        "apiVersion": "v1", "kind": "Pod", "metadata": {"name": "standalone-job"},
        "spec": {
            "restartPolicy": "Never", "enableServiceLinks": False, "automountServiceAccountToken": False,
            "securityContext": {"runAsNonRoot": True, "runAsUser": 185, "runAsGroup": 185, "fsGroup": 185},
            "containers": [{
                "name": "driver", "image": image, "workingDir": "/tmp",
                "command": ["/bin/bash", "-c", 'printf %s "$JOB" >/tmp/job.py && exec "$@"', "driver"], "args": submit,
                "env": [
                    {"name": "JOB", "value": (INSIDE / "standalone_job.py").read_text()},
                    {"name": "POD_IP", "valueFrom": {"fieldRef": {"fieldPath": "status.podIP"}}},
                ],
            }],
        },
    }
    release.kubectl("create", "-f", "-", text=json.dumps(pod))
    try:
        phase = until(180, lambda: (found := release.kubectl("get", "pod", "standalone-job", "-o", "jsonpath={.status.phase}")) in ("Succeeded", "Failed") and found,
                      "the pod standalone-job ends")
        log = release.kubectl("logs", "standalone-job", "--tail=40")
        line = re.search(rf"^counted 1000000 rows with Spark {re.escape(version)} on (.+)$", log, re.M)
        if phase != "Succeeded" or not line:
            raise Failure("the job on the standalone master failed", log)
    finally:
        release.kubectl("delete", "pod", "standalone-job", "--wait=true", timeout=150)
    hosts = set(line.group(1).split())
    names = {pod["metadata"]["name"] for pod in release.pods("-l", "app.kubernetes.io/component=spark-worker")}
    if len(hosts & names) < workers:
        raise Failure(f"the job ran on {sorted(hosts)}, the workers are {sorted(names)}")
    return line.group()


def jupyter_kernel(release, client):
    seen = inside(release, "deploy/jupyter", "jupyter_kernel.py")
    if seen["stranger"] != 403 or seen["deleted"] != 204 or seen["client"] != client:
        raise Failure(f"Jupyter answers {seen}")
    return f"Jupyter Lab {seen['lab']} refuses without a token and starts a kernel, with the Connect client of {seen['client']}"


def history(release, service="history-server", name="", completed=True):
    """The History Server lists an application: its event log was written to S3 and read from there."""
    def look():
        listed = release.proxied("services", service, 18080, "/api/v1/applications")
        return [a for a in listed if re.search(name, a["name"]) and (a["attempts"][0]["completed"] or not completed)]

    found = until(90, look, f"the History Server lists {'a completed' if completed else 'an'} application {name or ''}".strip())
    return f"the History Server lists {found[0]['name']} ({found[0]['id']})"


def password_of(release, secret):
    return base64.b64decode(json.loads(release.kubectl("get", "secret", secret, "-o", "json"))["data"]["password"]).decode()


def airflow_dag(release, dag, log, executors="", secret="airflow", user="admin", seconds=480):
    """A DAG run that ends well, whose log shows the job's result; `executors`: pods, when it must have some."""
    seen, stop = set(), threading.Event()

    def watch():
        while not stop.wait(2):
            seen.update(pod["metadata"]["name"] for pod in running(release.pods(*EXECUTORS)))

    before = {pod["metadata"]["name"] for pod in release.pods(*EXECUTORS)}
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        run = inside(
            release, "deploy/airflow", "airflow_dag.py", timeout=seconds + 60,
            dag=dag, user=user, password=password_of(release, secret), seconds=seconds)
    finally:
        stop.set()
        watcher.join()
    logs = "\n".join(run["logs"].values())
    if run["state"] != "success":
        raise Failure(f"DAG {dag} ended as {run['state'] or 'unknown'}: {run['tasks']}", logs[-4000:])
    line = re.search(f"^.*(?:{log}).*$", logs, re.M)
    if not line:
        raise Failure(f"DAG {dag} succeeded, and no task's log has /{log}/", logs[-4000:])
    if executors == "pods" and not seen - before:
        raise Failure(f"DAG {dag} succeeded, and no executor pod of its own ran")
    pods = f", {len(seen - before)} executor pods of its own" if executors == "pods" else ""
    return f"DAG {dag}: {run['state']}{pods}, its log: {line.group().strip()[-120:]}"


def airflow_creates_application(release, dag, secret="airflow", user="admin"):
    """A DAG run creates its SparkApplication; without an operator nothing takes it further."""
    def applications():
        return {item["metadata"]["name"]: item for item in release.get("sparkapplications")}

    before = applications()
    settings = {"dag": dag, "user": user, "password": password_of(release, secret)}
    run = inside(release, "deploy/airflow", "airflow_dag.py", seconds=0, **settings)["run"]
    try:
        created = until(180, lambda: [item for name, item in applications().items() if name not in before], f"DAG {dag} creates a SparkApplication")
    finally:
        inside(release, "deploy/airflow", "airflow_dag.py", fail=run, **settings)
        for name in set(applications()) - set(before):
            release.kubectl("delete", "sparkapplication", name, "--ignore-not-found", "--wait=true")
    if not created[0]["spec"].get("mainApplicationFile"):
        raise Failure(f"DAG {dag} created a SparkApplication without a job", json.dumps(created[0]["spec"])[:600])
    return f"DAG {dag} created SparkApplication {created[0]['metadata']['name']} for {created[0]['spec']['mainApplicationFile']}"


def dynamic_allocation(release, grows_to=2, shrinks_to=1, tasks=16, seconds=4):
    counts, stop = [], threading.Event()

    def watch():
        while not stop.wait(1):
            counts.append(len(running(release.pods(*EXECUTORS))))

    # helm's tests have just used some: they go when they have been idle for a while.
    until(120, lambda: len(running(release.pods(*EXECUTORS))) < grows_to, f"fewer than {grows_to} executors before the load")
    before = len(running(release.pods(*EXECUTORS)))
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        inside(release, "deploy/jupyter", "busy_executors.py", tasks=tasks, seconds=seconds)
    finally:
        stop.set()
        watcher.join()
    most = max(counts, default=0)
    if before >= grows_to or most < grows_to:
        raise Failure(f"executors went from {before} to {most} under load, not from fewer to {grows_to}")
    until(120, lambda: len(running(release.pods(*EXECUTORS))) <= shrinks_to, f"no more than {shrinks_to} executors without load")
    return f"executors went from {before} to {most} under load and back to {shrinks_to}"


def hive_table(release, rows=1000, component="connect"):
    """A table outlives the Connect server that made it."""
    inside(release, "deploy/jupyter", "hive_table.py", step="write", rows=rows)
    before = {pod["metadata"]["uid"] for pod in release.pods("-l", f"app.kubernetes.io/component={component}")}
    release.kubectl("delete", "pod", "-l", f"app.kubernetes.io/component={component}", "--wait=true", timeout=150)

    def back():
        pods = [p for p in release.pods("-l", f"app.kubernetes.io/component={component}") if p["metadata"]["uid"] not in before]
        return pods and all(status["ready"] for pod in pods for status in pod["status"].get("containerStatuses", [{"ready": False}]))

    until(240, back, "the Connect server is ready again")
    seen = inside(release, "deploy/jupyter", "hive_table.py", step="read")
    if seen != {"tables": ["numbers"], "rows": rows, "catalog": "hive"}:
        raise Failure(f"after a restart of Connect the metastore shows {seen}")
    return f"a table of {rows} rows outlived the Connect server that made it"


def mlflow_run(release, value=42.0):
    seen = inside(release, "deploy/jupyter", "mlflow_run.py", value=value)
    if seen["metrics"] != {"rows": value}:
        raise Failure(f"MLflow gave back {seen['metrics']}")
    return "a run logged from the notebook's pod was read back from MLflow"


def spark_applications(release, applications=1, scheduled=0):
    """The API server took the resources as they were rendered, and its schema refuses a wrong one."""
    documents = [d for d in yaml.safe_load_all(release.manifest) if d and d["kind"] in ("SparkApplication", "ScheduledSparkApplication")]
    kinds = [d["kind"] for d in documents]
    if kinds.count("SparkApplication") < applications or kinds.count("ScheduledSparkApplication") < scheduled:
        raise Failure(f"the preset has {kinds}, not {applications} SparkApplications and {scheduled} scheduled ones")
    for document in documents:
        live = release.kubectl("get", document["kind"].lower(), document["metadata"]["name"], "-o", "json")
        # A key that the schema does not know is dropped without a word.
        if lost := missing(document["spec"], json.loads(live)["spec"], "spec"):
            raise Failure(f"{workloads.name(document)}: the API server dropped or changed {lost}")
    wrong = json.loads(json.dumps(documents[0]))
    wrong["metadata"] = {"name": "wrong"}
    (wrong["spec"] if "driver" in wrong["spec"] else wrong["spec"]["template"])["driver"]["cores"] = "many"
    try:
        release.kubectl("create", "--dry-run=server", "-f", "-", text=json.dumps(wrong))
    except Failure as refusal:
        if "cores" in refusal.detail:
            return f"{', '.join(map(workloads.name, documents))}: accepted as rendered; a wrong `driver.cores` is refused"
        raise
    raise Failure("the API server accepts driver.cores: many, so its acceptance shows nothing")


def missing(wanted, live, path):
    """The path of the first thing that `live` lacks of what was wanted, or None."""
    if isinstance(wanted, dict):
        if not isinstance(live, dict):
            return path
        lost = (missing(value, live[key], f"{path}.{key}") if key in live else f"{path}.{key}" for key, value in wanted.items())
    elif isinstance(wanted, list):
        if not isinstance(live, list) or len(live) != len(wanted):
            return path
        lost = (missing(value, live[index], f"{path}[{index}]") for index, value in enumerate(wanted))
    else:
        return None if wanted == live else path
    return next(filter(None, lost), None)


PROOFS = {
    function.__name__.replace("_", "-"): function
    for function in (
        connect_count, executors, standalone, standalone_job, jupyter_kernel, history, airflow_dag,
        airflow_creates_application, dynamic_allocation, hive_table, mlflow_run, spark_applications)
}
