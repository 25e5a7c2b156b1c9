"""spark-submit: the pod that is a driver, its configuration, its rights, and the job that all backends run."""

import importlib.util
import sys
import types

import pytest
import yaml

import helm
import semantics

ON = {"jupyter": {"enabled": False}, "connect": {"enabled": False}, "submit": {"enabled": True}}
STANDALONE = {"backend": "standalone", "standalone": {"enabled": True}}


def rendered(*layers):
    return helm.objects(helm.merged(helm.FIXED, ON, *layers))


def driver(objects):
    return yaml.safe_load(semantics.find(objects, "ConfigMap", "spark-submit-conf")["data"]["driver-pod.yaml"])


def conf(objects):
    lines = semantics.find(objects, "ConfigMap", "spark-submit-conf")["data"]["spark-defaults.conf"].splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_on_kubernetes_executors_belong_to_the_drivers_pod():
    objects = rendered()
    assert semantics.findings(objects) == []
    spec = driver(objects)["spec"]
    command = spec["containers"][0]["command"]
    assert "spark.driver.host=$(POD_IP)" in command and "spark.kubernetes.driver.pod.name=$(POD_NAME)" in command
    assert spec["serviceAccountName"] == "spark-driver" and spec["automountServiceAccountToken"] is True
    settings = conf(objects)
    assert settings["spark.master"].startswith("k8s://")
    assert settings["spark.kubernetes.authenticate.executor.serviceAccountName"] == "spark-executor"
    folder = settings["spark.kubernetes.executor.podTemplateFile"].rpartition("/")[0]
    assert folder in [mount["mountPath"] for mount in spec["containers"][0]["volumeMounts"]]
    assert {"history-server-conf"} & {i["metadata"]["name"] for i in objects if i["kind"] == "ConfigMap"}
    history = semantics.find(objects, "ConfigMap", "history-server-conf")["data"]["spark-defaults.conf"]
    assert f"spark.history.fs.logDirectory={settings['spark.eventLog.dir']}" in history


def test_on_standalone_no_pod_has_rights():
    objects = rendered(STANDALONE)
    assert semantics.findings(objects) == []
    spec = driver(objects)["spec"]
    assert spec["automountServiceAccountToken"] is False
    assert not [part for part in spec["containers"][0]["command"] if "kubernetes" in part]
    assert conf(objects)["spark.master"] == "spark://spark-master:7077"
    assert [i for i in objects if i["kind"] in ("Role", "RoleBinding")] == []
    assert semantics.find(objects, "ServiceAccount", "spark-executor") is None


@pytest.mark.parametrize("name, count", [("spark-executor", 2), ("other", 3)])
def test_executors_of_connect_and_of_jobs_may_share_an_account(name, count):
    objects = rendered({"connect": {"enabled": True}, "submit": {"executor": {"serviceAccount": {"name": name}}}})
    assert semantics.findings(objects) == []
    accounts = [i["metadata"]["name"] for i in objects if i["kind"] == "ServiceAccount"]
    assert len(set(accounts)) == len(accounts)
    assert len({"spark-driver", "spark-executor", name} & set(accounts)) == count


def test_memory_holds_heap_and_overhead():
    resources = driver(rendered({"submit": {"driverMemory": "2g", "driverMemoryOverhead": "512m"}}))["spec"]["containers"][0]["resources"]
    assert resources["limits"]["memory"] == resources["requests"]["memory"] == "2560Mi"
    said = helm.refusal(helm.merged(ON, {"submit": {"resources": {"limits": {"memory": "1Gi"}}}}))
    assert "submit.resources.limits.memory is 1Gi, which cannot hold submit.driverMemory plus submit.driverMemoryOverhead (1152Mi)" in said


def test_the_test_pod_is_the_drivers_pod_with_arguments():
    objects = rendered()
    test, template = semantics.find(objects, "Pod", "spark-submit-test")["spec"], driver(objects)["spec"]
    assert test["containers"][0]["args"][0] == "/opt/spark-jobs/trip_report.py"
    assert semantics.find(objects, "ConfigMap", "spark-jobs")["data"].keys() == {"trip_report.py"}
    for key in ("name", "args"):
        test["containers"][0].pop(key)
        template["containers"][0].pop(key, None)
    assert test.pop("activeDeadlineSeconds") <= 600
    assert test == template


def test_without_jobs_there_is_no_script():
    assert semantics.find(helm.objects(helm.FIXED), "ConfigMap", "spark-jobs") is None


@pytest.fixture
def trip_report(monkeypatch):
    """The job's module; Spark itself is not needed to know what it expects."""
    sql = types.SimpleNamespace(SparkSession=None, functions=None)
    monkeypatch.setitem(sys.modules, "pyspark", types.SimpleNamespace(sql=sql))
    monkeypatch.setitem(sys.modules, "pyspark.sql", sql)
    spec = importlib.util.spec_from_file_location("trip_report", helm.ROOT / "charts/spark-base/files/jobs/trip_report.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_the_job_expects(trip_report):
    report = trip_report.expected(1000)
    assert sum(trips for trips, _ in report.values()) == 1000
    # Fares run from 0.25 to 25.00 and start again after 100 trips.
    assert sum(cents for _, cents in report.values()) == 10 * sum(range(25, 2501, 25))
    assert report[0] == (125, sum((trip % 100 + 1) * 25 for trip in range(0, 1000, 8)))
