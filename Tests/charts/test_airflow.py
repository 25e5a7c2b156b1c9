"""Airflow's own facts: which DAGs are there, what they need, who holds secrets and rights, and its scripts."""

import ast
import base64
import http.server
import json
import subprocess
import sys
import threading

import pytest
import yaml

import helm
import semantics

FILES = helm.ROOT / "charts/spark-base/files"
ON = {"jupyter": {"enabled": False}, "connect": {"enabled": False}, "airflow": {"enabled": True}}
OPERATOR = {"backend": "operator", "operator": {"enabled": True}}
CRD = ("--api-versions", "sparkoperator.k8s.io/v1beta2")
PROCESSES = ["airflow", "airflow-scheduler", "airflow-dag-processor"]


def rendered(*layers):
    return helm.objects(helm.merged(helm.FIXED, ON, *layers), extra=CRD)


def pod(objects, name):
    return semantics.find(objects, "Deployment", name)["spec"]["template"]["spec"]


def mounts(spec):
    return {mount["mountPath"] for mount in spec["containers"][0]["volumeMounts"]}


def pod_files(objects):
    """The files that the scheduler sees in /opt/airflow/pods."""
    volume = next(v for v in pod(objects, "airflow-scheduler")["volumes"] if v["name"] == "pods")
    files = {}
    for source in volume["projected"]["sources"]:
        data = semantics.find(objects, "ConfigMap", source["configMap"]["name"])["data"]
        items = source["configMap"].get("items") or [{"key": key, "path": key} for key in data]
        files |= {item["path"]: data[item["key"]] for item in items}
    return files


@pytest.mark.parametrize("layer, dags", [
    ({"connect": {"enabled": True}}, {"spark_connect"}),
    ({"submit": {"enabled": True}}, {"spark_submit"}),
    ({"connect": {"enabled": True}, "submit": {"enabled": True}}, {"spark_connect", "spark_submit"}),
    (OPERATOR, {"spark_operator"}),
    ({}, set()),
    ({"submit": {"enabled": True}, "airflow": {"dags": {"examples": False}}}, set()),
])
def test_dags_follow_what_is_enabled_and_find_their_files(layer, dags):
    objects = rendered(layer)
    assert semantics.findings(objects) == []
    data = semantics.find(objects, "ConfigMap", "airflow-dags")["data"]
    assert set(data) == {f"{name}.py" for name in dags} | {".airflowignore"}
    for process in PROCESSES[1:]:
        assert {m for m in mounts(pod(objects, process)) if m.startswith("/opt/airflow/dags/")} == {f"/opt/airflow/dags/{file}" for file in data}
    files = pod_files(objects)
    for name in dags:
        texts = [node.value for node in ast.walk(ast.parse(data[f"{name}.py"])) if isinstance(node, ast.Constant)]
        wanted = [text.removeprefix("/opt/airflow/pods/") for text in texts if isinstance(text, str) and text.endswith(".yaml")]
        assert len(wanted) == 1 and set(wanted) <= set(files), f"{name} asks for {wanted}, there are {set(files)}"
        assert name in texts


def test_pods_of_tasks_have_what_the_operator_fills_in():
    files = pod_files(rendered({"connect": {"enabled": True}, "submit": {"enabled": True}}))
    for text in files.values():
        template = yaml.safe_load(text)
        # KubernetesPodOperator fills the container of this name.
        assert template["spec"]["containers"][0]["name"] == "base"
        assert template["spec"]["restartPolicy"] == "Never"
        assert template["metadata"]["namespace"] == "team"
        assert "args" not in template["spec"]["containers"][0]


def test_secrets_are_in_the_secret_alone():
    objects = rendered({"airflow": {"password": "the-admins-password"}, "postgresql": {"password": "the-databases-password"}})
    for item in objects:
        text = json.dumps(item)
        assert ("the-admins-password" in text) == (item["kind"] == "Secret" and item["metadata"]["name"] == "airflow")
        assert ("the-databases-password" in text) == (item["kind"] == "Secret" and item["metadata"]["name"] == "postgresql")
    data = semantics.find(objects, "Secret", "airflow")["stringData"]
    assert len(base64.urlsafe_b64decode(data["fernet-key"])) == 32
    assert min(len(data[key]) for key in ("jwt-secret", "secret-key")) >= 40


def test_a_secret_of_the_users_own():
    objects = rendered({"airflow": {"existingSecret": "mine"}})
    assert semantics.find(objects, "Secret", "airflow") is None
    for process in PROCESSES:
        for container in semantics.containers(pod(objects, process)):
            named = {v["valueFrom"]["secretKeyRef"]["name"] for v in container.get("env", []) if "secretKeyRef" in v.get("valueFrom", {})}
            assert named <= {"mine", "postgresql"}


@pytest.mark.parametrize("layer, resources", [
    ({"submit": {"enabled": True}}, {"pods", "pods/log", "events"}),
    (OPERATOR, {"pods", "pods/log", "events", "sparkapplications", "sparkapplications/status"}),
])
def test_only_the_scheduler_may_use_the_api_and_only_for_pods(layer, resources):
    objects = rendered(layer)
    assert {process: pod(objects, process)["automountServiceAccountToken"] for process in PROCESSES} == \
        {"airflow": False, "airflow-scheduler": True, "airflow-dag-processor": False}
    rules = semantics.find(objects, "Role", "airflow")["rules"]
    assert {resource for rule in rules for resource in rule["resources"]} == resources
    assert not {verb for rule in rules for verb in rule["verbs"]} & {"*", "deletecollection", "update"}


def test_logs_are_asked_for_by_a_name_that_stays():
    objects = rendered()
    service = semantics.find(objects, "Service", "airflow-scheduler")
    spec = pod(objects, "airflow-scheduler")
    settings = semantics.find(objects, "ConfigMap", "airflow-config")["data"]
    assert settings["AIRFLOW__CORE__HOSTNAME_CALLABLE"] == "socket.gethostname"
    assert spec["hostname"] == service["metadata"]["name"]
    assert [port["port"] for port in service["spec"]["ports"]] == [8793]
    assert {"name": "logs", "containerPort": 8793} in spec["containers"][0]["ports"]


def test_one_pod_migrates_and_the_others_wait():
    objects = rendered()
    steps = {process: [c["name"] for c in pod(objects, process)["initContainers"]] for process in PROCESSES}
    assert steps == {"airflow": ["postgresql-prepare", "migrate"],
                     "airflow-scheduler": ["postgresql-prepare", "wait-for-migration"],
                     "airflow-dag-processor": ["postgresql-prepare", "wait-for-migration"]}


def test_settings_of_the_user_win_and_restart_the_pods():
    before, after = (rendered(layer) for layer in ({}, {"airflow": {"config": {"core": {"parallelism": 16}, "webserver": {"x": True}}}}))
    data = semantics.find(after, "ConfigMap", "airflow-config")["data"]
    assert data["AIRFLOW__CORE__PARALLELISM"] == "16" and data["AIRFLOW__WEBSERVER__X"] == "true"
    assert data["AIRFLOW__CORE__EXECUTOR"] == "LocalExecutor"
    for process in PROCESSES:
        sums = [semantics.find(o, "Deployment", process)["spec"]["template"]["metadata"]["annotations"] for o in (before, after)]
        assert sums[0] != sums[1]


def test_dags_of_the_users_own():
    objects = rendered({"airflow": {"dags": {"existingConfigMap": "more", "existingClaim": "shared"}}})
    for process in PROCESSES[1:]:
        assert {"/opt/airflow/dags/configmap", "/opt/airflow/claim"} <= mounts(pod(objects, process))
    bundles = json.loads(semantics.find(objects, "ConfigMap", "airflow-config")["data"]["AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST"])
    assert [bundle["kwargs"]["path"] for bundle in bundles] == ["/opt/airflow/dags", "/opt/airflow/claim"]


def test_the_triggerer_is_there_on_demand():
    assert semantics.find(rendered(), "Deployment", "airflow-triggerer") is None
    objects = rendered({"airflow": {"triggerer": {"enabled": True}}})
    assert pod(objects, "airflow-triggerer")["containers"][0]["args"] == ["triggerer"]
    assert semantics.findings(objects) == []


def test_no_database_is_refused():
    said = helm.refusal(helm.merged(helm.FIXED, ON, {"postgresql": {"enabled": False}}))
    assert "airflow.enabled is true, but there is no database for it: set postgresql.host" in said


# --- scripts ----------------------------------------------------------------------------------

FAKE_PSYCOPG2 = """
import os
class Cursor:
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def execute(self, text, values): assert values[0] == "DagProcessorJob"
    def fetchone(self): return (float(os.environ["SECONDS_AGO"]) if os.environ["SECONDS_AGO"] else None,)
class Connection(Cursor):
    def cursor(self): return Cursor()
def connect(dbname, connect_timeout):
    assert dbname == "flow"
    return Connection()
"""


@pytest.mark.parametrize("ago, code, said", [("12", 0, "last heartbeat 12 s ago"), ("1000", 1, "last heartbeat 1000 s ago"), ("", 1, "has not started yet")])
def test_heartbeat(tmp_path, ago, code, said):
    (tmp_path / "psycopg2.py").write_text(FAKE_PSYCOPG2)
    done = subprocess.run(
        [sys.executable, FILES / "airflow/heartbeat.py", "DagProcessorJob"], capture_output=True, text=True,
        env={"PYTHONPATH": str(tmp_path), "SECONDS_AGO": ago, "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": "postgresql+psycopg2://u@h:1/flow"})
    assert (done.returncode, said in done.stdout) == (code, True), done


class Api(http.server.BaseHTTPRequestHandler):
    answers = {}

    def do_GET(self):
        path = self.path.partition("?")[0]
        if path != "/api/v2/monitor/health" and self.headers["Authorization"] != "Bearer abc":
            return self.answer(401, {})
        self.answer(200, self.answers[path])

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        right = self.path == "/auth/token" and body == {"username": "admin", "password": "right"}
        self.answer(201 if right else 401, {"access_token": "abc"} if right else {})

    def answer(self, status, body):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_):
        pass


SOUND = {"/api/v2/monitor/health": {p: {"status": "healthy"} for p in ("metadatabase", "scheduler", "dag_processor")},
         "/api/v2/importErrors": {"import_errors": []}, "/api/v2/dags": {"dags": [{"dag_id": "spark_submit"}]}}


@pytest.mark.parametrize("change, password, code, said", [
    ({}, "right", 0, "metadatabase scheduler dag_processor healthy, no import error, DAGs: spark_submit"),
    ({"/api/v2/monitor/health": {**SOUND["/api/v2/monitor/health"], "scheduler": {"status": "unhealthy"}}}, "right", 1, "scheduler is unhealthy"),
    ({"/api/v2/importErrors": {"import_errors": [{"filename": "x.py", "stack_trace": "…\nSyntaxError: no"}]}}, "right", 1, "cannot import x.py: SyntaxError: no"),
    ({"/api/v2/dags": {"dags": []}}, "right", 1, "no DAG is called spark_submit; there are: none"),
    ({}, "wrong", 1, "HTTP Error 401"),
])
def test_the_helm_test_sees_what_is_wrong(change, password, code, said):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Answers", (Api,), {"answers": SOUND | change}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    done = subprocess.run(
        [sys.executable, FILES / "tests/airflow.py"], capture_output=True, text=True,
        env={"AIRFLOW_URL": f"http://127.0.0.1:{server.server_port}", "TEST_SECONDS": "0", "AIRFLOW_DAGS": "spark_submit",
             "AIRFLOW_PARTS": "metadatabase scheduler dag_processor", "ADMIN_USER": "admin", "ADMIN_PASSWORD": password})
    server.shutdown()
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done


@pytest.mark.parametrize("file", sorted(FILES.glob("dags/*.py")), ids=lambda file: file.name)
def test_each_dag_is_named_like_its_file(file):
    assert f'DAG("{file.stem}"' in file.read_text()


@pytest.mark.parametrize("ingress, url", [
    ({"enabled": True, "hosts": {"airflow": "flow.example.org"}, "tls": {"enabled": True}}, "https://flow.example.org"),
    ({"enabled": True, "hosts": {"airflow": "flow.example.org"}}, "http://flow.example.org"),
    ({"enabled": False, "hosts": {"airflow": "flow.example.org"}}, None),
])
def test_airflow_knows_the_address_that_browsers_use(ingress, url):
    objects = rendered({"ingress": ingress})
    assert semantics.find(objects, "ConfigMap", "airflow-config")["data"].get("AIRFLOW__API__BASE_URL") == url
