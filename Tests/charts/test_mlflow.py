"""MLflow: who it answers to, where it keeps what, and the preparation of its pod as a process with a package index of the test."""

import os
import subprocess
import sys
import zipfile

import pytest

import helm
import semantics

SCRIPT = helm.ROOT / "charts/spark-base/files/mlflow_prepare.py"
ON = {"mlflow": {"enabled": True}}


def server(*layers, **options):
    pod = semantics.find(helm.shared(helm.merged(ON, *layers), **options), "Deployment", "mlflow")["spec"]["template"]["spec"]
    return pod["containers"][0]


def argument(container, flag):
    found = [a.partition("=")[2] for a in container["args"] if a.startswith(f"--{flag}=")]
    return found[0] if found else None


def environment(container):
    return {v["name"]: v.get("value", v.get("valueFrom")) for v in container["env"]}


# --- the chart ---


def test_runs_go_to_the_database_and_artifacts_to_the_bucket():
    container = server({"s3": {"bucket": "lake", "endpoint": "https://s3.example.com", "region": "eu-west-1", "pathStyleAccess": False,
                               "existingSecret": "keys"}, "mlflow": {"artifactPrefix": "runs/", "database": "tracking"}})
    env = environment(container)
    assert argument(container, "artifacts-destination") == "s3://lake/runs"
    # Kubernetes puts in what stands in $(…); the password is not in it, psycopg2 reads PGPASSWORD.
    assert env["MLFLOW_BACKEND_STORE_URI"] == "postgresql+psycopg2://$(PGUSER)@$(PGHOST):$(PGPORT)/tracking"
    assert [name for name in env if name.startswith(("PG", "MLFLOW_BACKEND"))][-1] == "MLFLOW_BACKEND_STORE_URI", "$(…) sees earlier names only"
    assert (env["MLFLOW_S3_ENDPOINT_URL"], env["AWS_DEFAULT_REGION"]) == ("https://s3.example.com", "eu-west-1")
    assert env["MLFLOW_BOTO_CLIENT_ADDRESSING_STYLE"] == "virtual"
    assert env["AWS_ACCESS_KEY_ID"]["secretKeyRef"] == {"name": "keys", "key": "access-key"}


def test_answers_to_the_names_of_its_service_only():
    allowed = argument(server(), "allowed-hosts").split(",")
    assert {"mlflow", "mlflow:*", "mlflow.team.svc.cluster.local:*", "localhost:*"} <= set(allowed)
    assert "*" not in allowed
    assert argument(server(), "cors-allowed-origins") is None


def test_answers_to_its_ingress_and_to_named_hosts():
    container = server({"mlflow": {"allowedHosts": ["runs.example.com"]},
                        "ingress": {"enabled": True, "hosts": {"mlflow": "mlflow.example.com"}}})
    assert {"runs.example.com", "mlflow.example.com", "mlflow.example.com:*"} <= set(argument(container, "allowed-hosts").split(","))
    assert {"https://mlflow.example.com", "https://runs.example.com"} <= set(argument(container, "cors-allowed-origins").split(","))


def test_notebooks_know_it():
    def env(values):
        return environment(semantics.find(helm.shared(values), "Deployment", "jupyter")["spec"]["template"]["spec"]["containers"][0])
    assert env(helm.merged(ON, {"mlflow": {"name": "tracking"}}))["MLFLOW_TRACKING_URI"] == "http://tracking:5000"
    assert "MLFLOW_TRACKING_URI" not in env({})


@pytest.mark.parametrize("requirement", ["boto3", "boto3>=1", "boto3==1 --index-url=x"])
def test_packages_are_pinned(requirement):
    assert "mlflow/packages/requirements" in helm.refusal({"mlflow": {"packages": {"requirements": [requirement]}}}).replace(".", "/")


# --- the preparation ---


@pytest.fixture
def prepare(tmp_path):
    """Runs the packages' part with what the test says; the database's part ends in a module of the test."""
    wheel = tmp_path / "index/fakedriver/fakedriver-1.0-py3-none-any.whl"
    wheel.parent.mkdir(parents=True)
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("fakedriver/__init__.py", "")
        file.writestr("fakedriver-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: fakedriver\nVersion: 1.0\nRequires-Dist: absent\n")
        file.writestr("fakedriver-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr("fakedriver-1.0.dist-info/RECORD", "")
    (wheel.parent / "index.html").write_text(f'<a href="{wheel.name}">{wheel.name}</a>')
    (wheel.parent.parent / "index.html").write_text("")
    packages, modules = tmp_path / "packages", tmp_path / "modules"
    packages.mkdir()
    modules.mkdir()
    (modules / "psycopg2.py").write_text(
        "class cursor:\n"
        "    def __init__(self, *_): pass\n"
        "    def __enter__(self): return self\n"
        "    def __exit__(self, *_): pass\n"
        "    cursor = lambda self: self\n"
        "    execute = lambda self, sql: None\n"
        "    def fetchone(self):\n"
        "        import os\n"
        "        return [os.environ.get('TABLES') == 'true']\n"
        "connect = cursor\n")
    (modules / "mlflow").mkdir()
    (modules / "mlflow/__main__.py").write_text(
        "import os, sys\nassert sys.argv[1:] == ['db', 'upgrade', 'postgresql://here'], sys.argv\nsys.exit(os.environ.get('UPGRADE'))\n")

    def run(**settings):
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{packages}:{modules}", "PACKAGES_MODE": "auto", "PACKAGES_INDEX": f"file://{tmp_path}/index",
                       "PACKAGES": "fakedriver==1.0", "PACKAGES_DIR": str(packages), "MODULES": "json fakedriver", "PGDATABASE": "runs",
                       "MLFLOW_BACKEND_STORE_URI": "postgresql://here", "PIP_CONFIG_FILE": os.devnull, **settings}
        return subprocess.run([sys.executable, "-c", SCRIPT.read_text()], env=environment, capture_output=True, text=True, timeout=60, check=False)
    run.packages = packages
    return run


def test_what_the_image_holds_is_not_fetched(prepare):
    done = prepare(MODULES="json csv", PACKAGES_INDEX="file:///nowhere")
    assert (done.returncode, done.stdout.splitlines()) == (0, [
        "mlflow-prepare: the image holds json and csv", "mlflow-prepare: database runs is empty: the server makes its tables"]), done.stderr
    assert list(prepare.packages.iterdir()) == []


def test_what_the_image_lacks_is_fetched_alone(prepare):
    done = prepare()
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "mlflow-prepare: installing fakedriver==1.0"), done.stdout + done.stderr
    assert (prepare.packages / "fakedriver/__init__.py").exists()


def test_mode_image_names_what_is_missing(prepare):
    done = prepare(PACKAGES_MODE="image")
    assert (done.returncode, done.stdout) == (
        1, "mlflow-prepare: the image has no fakedriver; set mlflow.packages.mode to auto, or use an image that holds them\n")


def test_a_package_that_the_index_lacks(prepare):
    done = prepare(PACKAGES="fakedriver==2.0")
    assert done.returncode == 1 and done.stderr == ""
    assert done.stdout.splitlines()[1] == ("mlflow-prepare: pip failed: No matching distribution found for fakedriver==2.0; "
                                           "check mlflow.packages.index, or use an image that holds the packages")


def test_packages_without_the_modules(prepare):
    done = prepare(MODULES="otherdriver")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "mlflow-prepare: mlflow.packages.requirements bring no otherdriver: add the packages that do"


def test_tables_of_an_older_version_are_brought_up(prepare):
    done = prepare(MODULES="json", TABLES="true")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "mlflow-prepare: the tables in database runs are of this version"), done.stderr


def test_tables_of_a_newer_version_are_refused(prepare):
    done = prepare(MODULES="json", TABLES="true", UPGRADE="Can't locate revision identified by 'abc'")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, (
        "mlflow-prepare: cannot bring the tables of database runs to this version: Can't locate revision identified by 'abc'; "
        "a database of a newer MLflow needs that version's image"))


def test_the_chart_sets_every_setting_that_the_script_reads():
    import re
    read = set(re.findall(r'settings(?:\.get\(|\[)["\'](\w+)["\']', SCRIPT.read_text()))
    pod = semantics.find(helm.shared(ON), "Deployment", "mlflow")["spec"]["template"]["spec"]
    [container] = [c for c in pod["initContainers"] if c["name"] == "mlflow-prepare"]
    assert read <= set(environment(container))
