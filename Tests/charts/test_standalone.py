"""Spark's standalone mode: that processes find each other, that memory adds up, and what is refused."""

import subprocess

import pytest

import helm
import semantics

ON = {"backend": "standalone", "standalone": {"enabled": True}}


def rendered(*layers, **options):
    return helm.objects(helm.merged(ON, *layers), **options)


def conf(objects, name):
    lines = semantics.find(objects, "ConfigMap", name)["data"]["spark-defaults.conf"].strip().splitlines()
    return dict(line.split("=", 1) for line in lines)


def container(objects, kind, name):
    return semantics.find(objects, kind, name)["spec"]["template"]["spec"]["containers"][0]


def argument(arguments, flag):
    return arguments[arguments.index(flag) + 1]


def mebibytes(quantity):
    assert quantity.endswith("Mi"), quantity
    return int(quantity.removesuffix("Mi"))


def test_master_workers_and_drivers_use_one_name():
    objects = rendered({"standalone": {"master": {"name": "chief"}}})
    master = semantics.find(objects, "Deployment", "chief")["spec"]["template"]["spec"]
    # /etc/hosts then gives the pod's own address for it, so that the master can bind to it.
    assert master["hostname"] == argument(master["containers"][0]["args"], "--host") == "chief"
    assert argument(master["containers"][0]["args"], "--port") == "7077"
    assert container(objects, "StatefulSet", "spark-worker")["args"][-1] == "spark://chief:7077"
    assert conf(objects, "spark-connect-conf")["spark.master"] == "spark://chief:7077"
    assert {port["port"] for port in semantics.find(objects, "Service", "chief")["spec"]["ports"]} == {7077, 8080}


def test_rest_server_only_when_asked_for():
    assert conf(rendered(), "spark-master-conf")["spark.master.rest.enabled"] == "false"
    objects = rendered({"standalone": {"master": {"restServer": True}}})
    assert conf(objects, "spark-master-conf")["spark.master.rest.enabled"] == "true"
    assert 6066 in {port["port"] for port in semantics.find(objects, "Service", "spark-master")["spec"]["ports"]}


def test_a_worker_pod_holds_its_executors():
    sizes = {"memory": "2g", "memoryOverhead": "768m", "daemonMemory": "300m", "daemonMemoryOverhead": "200m", "cores": 2}
    worker = container(rendered({"standalone": {"worker": sizes}}), "StatefulSet", "spark-worker")
    assert argument(worker["args"], "--memory") == "2g"
    assert argument(worker["args"], "--cores") == "2"
    for part in ("requests", "limits"):
        assert mebibytes(worker["resources"][part]["memory"]) == 2048 + 768 + 300 + 200


def test_executors_inherit_the_keys_of_s3():
    names = {variable["name"] for variable in container(rendered(), "StatefulSet", "spark-worker")["env"]}
    assert {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"} <= names


def test_no_kubernetes_api_where_none_is_used():
    objects = rendered()
    assert not [semantics.title(item) for item in objects if item["kind"] in ("Role", "RoleBinding")]
    assert semantics.find(objects, "ServiceAccount", "spark-executor") is None
    for _, _, spec in semantics.pods(objects):
        assert spec["automountServiceAccountToken"] is False
    assert not [key for key in conf(objects, "spark-connect-conf") if key.startswith("spark.kubernetes.")]


def test_instances_bound_the_cores():
    values = {"connect": {"executor": {"instances": 3}}, "standalone": {"worker": {"replicas": 3}}}
    assert conf(rendered(values), "spark-connect-conf")["spark.cores.max"] == "3"
    dynamic = conf(rendered(values, {"connect": {"dynamicAllocation": {"enabled": True}}}), "spark-connect-conf")
    assert "spark.cores.max" not in dynamic
    assert dynamic["spark.dynamicAllocation.shuffleTracking.enabled"] == "true"


def test_a_master_elsewhere():
    objects = helm.objects({"backend": "standalone", "standalone": {"masterUrl": "spark://a.example.org:7077"}})
    assert conf(objects, "spark-connect-conf")["spark.master"] == "spark://a.example.org:7077"
    assert not [item for item in objects if "spark-worker" in semantics.title(item) or "spark-master" in semantics.title(item)]


@pytest.mark.parametrize("kube, version", [("1.20.0", "policy/v1beta1"), ("1.34.0", "policy/v1")])
def test_disruption_budget(kube, version):
    assert not [item for item in rendered(kube=kube) if item["kind"] == "PodDisruptionBudget"]
    objects = rendered({"standalone": {"worker": {"podDisruptionBudget": {"enabled": True}}}}, kube=kube)
    budget = semantics.find(objects, "PodDisruptionBudget", "spark-worker")
    workers = semantics.find(objects, "StatefulSet", "spark-worker")
    assert budget["apiVersion"] == version
    assert budget["spec"]["selector"] == workers["spec"]["selector"]


@pytest.mark.parametrize("values, sentence", [
    ({"connect": {"executor": {"cores": 2}}}, "connect.executor.cores is 2, and no worker has as many: raise standalone.worker.cores (1) or lower it"),
    ({"connect": {"executor": {"memory": "2g"}}}, "connect.executor.memory is 2g, and no worker has as much: raise standalone.worker.memory (1g) or lower it"),
    ({"connect": {"executor": {"memory": "512m"}}, "standalone": {"worker": {"cores": 2}}},
     "a worker runs up to 2 executors with connect.executor.memoryOverhead 384m each, more than standalone.worker.memoryOverhead (512m) holds: raise this to 768m"),
    ({"standalone": {"masterUrl": "spark://other:7077"}}, "set standalone.enabled to false, or leave standalone.masterUrl empty"),
    ({"standalone": {"worker": {"name": "spark-master"}}}, "give standalone.worker.name another value"),
    ({"standalone": {"master": {"name": "minio"}}}, 'two components are called "minio": give minio.name another value'),
    ({"standalone": {"worker": {"resources": {"limits": {"memory": "1Gi"}}}}}, "standalone.worker.resources.limits.memory is 1Gi, which cannot hold"),
    ({"standalone": {"masterUrl": "http://other:8080"}}, "standalone.masterUrl: Does not match pattern"),
])
def test_what_would_never_run_is_refused(values, sentence):
    assert sentence in helm.refusal(helm.merged(ON, values))


CHARTS = helm.ROOT / "charts"


def rendered_chart(chart, *settings):
    command = ["helm", "template", "spark", str(CHARTS / chart), "--set", "backend=standalone"]
    return subprocess.run([*command, *(part for setting in settings for part in ("--set", setting))], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("chart, settings, sentence", [
    ("spark-4.1", [], "set standalone.enabled to true, or standalone.masterUrl to yours (spark://host:7077)"),
    ("spark-3.5", [], 'set spark-standalone.enabled and spark-standalone.standalone.enabled to true, or spark-connect.connect.sparkConf."spark.master" to yours'),
    ("spark-3.5", ["spark-standalone.enabled=true"], "set spark-standalone.standalone.enabled to true, or spark-standalone.standalone.masterUrl to yours"),
    ("spark-3.5/charts/spark-connect", [], 'set connect.sparkConf."spark.master" to yours (spark://host:7077)'),
])
def test_without_a_master_each_chart_names_keys_that_it_has(chart, settings, sentence):
    done = rendered_chart(chart, *settings)
    assert done.returncode != 0 and sentence in done.stderr


def test_spark_connect_alone_takes_a_master_elsewhere():
    done = rendered_chart("spark-3.5/charts/spark-connect", r"connect.sparkConf.spark\.master=spark://a.example.org:7077")
    assert done.returncode == 0, done.stderr
    assert [line.strip() for line in done.stdout.splitlines() if "spark.master=" in line] == ["spark.master=spark://a.example.org:7077"]
