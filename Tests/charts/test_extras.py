"""Metrics, Ingress and NetworkPolicy: off by default, whole when on; and the escape hatches of every pod."""

import pathlib

import pytest
import yaml
from kubernetes_validate import validate

import helm
import semantics

STANDALONE = {"backend": "standalone", "standalone": {"enabled": True}}
EVERYTHING = {"airflow": {"enabled": True}, "mlflow": {"enabled": True}, "hiveMetastore": {"enabled": True}, "submit": {"enabled": True}}
VALUES = yaml.safe_load((helm.CHART / "values.yaml").read_text())
PROMETHEUS = ("--api-versions", "monitoring.coreos.com/v1")


def available(values):
    """Those sections that the chart has."""
    return {section: value for section, value in values.items() if section in VALUES}


def of_kind(objects, kind):
    return [item for item in objects if item["kind"] == kind]


def template(objects, kind, name):
    return semantics.find(objects, kind, name)["spec"]["template"]


def test_extras_are_off_by_default():
    objects = helm.objects(STANDALONE)
    assert not [semantics.title(i) for i in objects if i["kind"] in ("Ingress", "NetworkPolicy", "PodMonitor", "PodDisruptionBudget")]
    assert "prometheus" not in helm.text(STANDALONE).lower()


# --- metrics ----------------------------------------------------------------------------------


def scraped(holder):
    annotations = holder["metadata"].get("annotations", {})
    return {key.rsplit("/", 1)[1]: value for key, value in annotations.items() if key.startswith("prometheus.io/")}


def test_annotations_point_at_the_servlets():
    objects = helm.objects(helm.merged(STANDALONE, {"monitoring": {"enabled": True}}))
    assert scraped(template(objects, "Deployment", "spark-connect")) == {"scrape": "true", "port": "4040", "path": "/metrics/prometheus"}
    assert scraped(semantics.find(objects, "Service", "spark-connect"))["path"] == "/metrics/executors/prometheus"
    assert scraped(template(objects, "Deployment", "spark-master")) == {"scrape": "true", "port": "8080", "path": "/metrics/master/prometheus"}
    assert scraped(template(objects, "StatefulSet", "spark-worker"))["port"] == "8081"


def test_users_annotations_win():
    values = {"monitoring": {"enabled": True}, "connect": {"podAnnotations": {"prometheus.io/scrape": "false", "a": "b"}}}
    annotations = template(helm.objects(values), "Deployment", "spark-connect")["metadata"]["annotations"]
    assert (annotations["prometheus.io/scrape"], annotations["a"]) == ("false", "b")


def test_pod_monitors_select_ports_that_exist():
    values = helm.merged(STANDALONE, {"monitoring": {"enabled": True, "podMonitor": {"enabled": True, "interval": "15s", "labels": {"release": "prom"}}}})
    objects = helm.objects(values, extra=PROMETHEUS)
    monitors = of_kind(objects, "PodMonitor")
    assert {item["metadata"]["name"] for item in monitors} == {"spark-connect", "spark-master", "spark-worker"}
    pods = list(semantics.pods(objects))
    for monitor in monitors:
        assert monitor["metadata"]["labels"]["release"] == "prom"
        wanted = monitor["spec"]["selector"]["matchLabels"].items()
        ports = {port["name"] for _, labels, spec in pods if wanted <= labels.items() for port in spec["containers"][0]["ports"]}
        for endpoint in monitor["spec"]["podMetricsEndpoints"]:
            assert endpoint["port"] in ports
            assert endpoint["interval"] == "15s"
    assert "prometheus.io/" not in helm.text(values, extra=PROMETHEUS)


@pytest.mark.parametrize("monitoring, sentence", [
    ({"enabled": True, "podMonitor": {"enabled": True}}, "the cluster has no PodMonitor (monitoring.coreos.com/v1): install the Prometheus operator first"),
    ({"podMonitor": {"enabled": True}}, "monitoring.podMonitor.enabled is true, but monitoring.enabled is false"),
])
def test_monitoring_that_cannot_work_is_refused(monitoring, sentence):
    assert sentence in helm.refusal({"monitoring": monitoring})


# --- Ingress ----------------------------------------------------------------------------------

HOSTS = {"jupyter": "jupyter.example.org", "historyServer": "history.example.org", "minioConsole": "minio.example.org"}


@pytest.mark.parametrize("kube", ["1.28", "1.34"])
def test_ingress_leads_to_ports_that_exist(kube):
    values = {"ingress": {"enabled": True, "className": "nginx", "annotations": {"a": "b"}, "hosts": HOSTS, "tls": {"enabled": True}}}
    objects = helm.objects(values, kube=f"{kube}.0")
    found = {}
    for item in of_kind(objects, "Ingress"):
        validate(item, kube, strict=True)
        rule = item["spec"]["rules"][0]
        backend = rule["http"]["paths"][0]["backend"]["service"]
        service = semantics.find(objects, "Service", backend["name"])
        assert backend["port"]["name"] in {port["name"] for port in service["spec"]["ports"]}
        assert item["spec"]["tls"] == [{"hosts": [rule["host"]], "secretName": f"{item['metadata']['name']}-tls"}]
        assert item["spec"]["ingressClassName"] == "nginx" and item["metadata"]["annotations"] == {"a": "b"}
        found[item["metadata"]["name"]] = rule["host"]
    assert found == {"jupyter": HOSTS["jupyter"], "history-server": HOSTS["historyServer"], "minio-console": HOSTS["minioConsole"]}


def test_one_secret_for_all_hosts():
    values = {"ingress": {"enabled": True, "hosts": HOSTS, "tls": {"enabled": True, "secretName": "wildcard"}}}
    assert {item["spec"]["tls"][0]["secretName"] for item in of_kind(helm.objects(values), "Ingress")} == {"wildcard"}


@pytest.mark.parametrize("values, sentence", [
    ({"ingress": {"enabled": True}}, "ingress.enabled is true, but no host is set"),
    ({"ingress": {"enabled": True, "hosts": {"airflow": "a.org"}}}, "ingress.hosts.airflow is set, but there is no such component: set airflow.enabled to true"),
    ({"ingress": {"enabled": True, "hosts": {"jupyter": "a.org", "historyServer": "a.org"}}}, "are both a.org: give each component a host of its own"),
    ({"ingress": {"hosts": {"jupyter": "https://a.org"}}}, "ingress.hosts.jupyter: Does not match pattern"),
])
def test_ingress_that_leads_nowhere_is_refused(values, sentence):
    assert sentence in helm.refusal(values)


# --- NetworkPolicy ----------------------------------------------------------------------------


def matches(selector, labels):
    if not selector.get("matchLabels", {}).items() <= labels.items():
        return False
    for expression in selector.get("matchExpressions", []):
        assert expression["operator"] == "In", expression
        if labels.get(expression["key"]) not in expression["values"]:
            return False
    return True


def allowed(policies, source, target, port):
    """Whether Kubernetes lets a pod of the namespace (its labels) reach a port of another."""
    applying = [p["spec"] for p in policies if matches(p["spec"]["podSelector"], target)]
    if not applying:
        return True
    for rule in (rule for spec in applying for rule in spec.get("ingress", [])):
        peers = [peer for peer in rule["from"] if "namespaceSelector" not in peer and "ipBlock" not in peer]
        ports = [entry["port"] for entry in rule.get("ports", [])]
        if (not ports or port in ports) and any(matches(peer["podSelector"], source) for peer in peers):
            return True
    return False


def closed(values, **options):
    objects = helm.objects(helm.merged(available(values), {"networkPolicy": {"enabled": True}}), **options)
    labels = {pod["app.kubernetes.io/component"]: pod for _, pod, _ in semantics.pods(objects)}
    labels["test"] = dict(labels["minio"], **{"app.kubernetes.io/component": "test"})
    return objects, of_kind(objects, "NetworkPolicy"), labels


@pytest.mark.parametrize("values", [EVERYTHING, helm.merged(STANDALONE, EVERYTHING)], ids=["k8s", "standalone"])
def test_every_service_is_open_to_the_release_and_to_nobody_else(values):
    objects, policies, _ = closed(values)
    pods = list(semantics.pods(objects))
    # A driver's call-back ports are for its executors, which the next test looks at.
    services = [item for item in of_kind(objects, "Service") if not item["metadata"]["name"].endswith("-driver")]
    assert len(services) > 5
    for service in services:
        target, spec = next((labels, spec) for _, labels, spec in pods if service["spec"]["selector"].items() <= labels.items())
        numbers = {port["name"]: port["containerPort"] for port in spec["containers"][0]["ports"]}
        inside = dict(target, **{"app.kubernetes.io/component": "test"})
        for port in service["spec"]["ports"]:
            number = numbers.get(port["targetPort"], port["targetPort"])
            assert allowed(policies, inside, target, number), f"{service['metadata']['name']}:{number} is closed to the release"
            for outsider in ({}, dict(inside, **{"app.kubernetes.io/instance": "other"})):
                assert not allowed(policies, outsider, target, number), f"{service['metadata']['name']}:{number} is open to {outsider}"


@pytest.mark.parametrize("values, executor", [({}, "executor"), (STANDALONE, "spark-worker")])
def test_drivers_and_executors_reach_each_other(values, executor):
    _, policies, labels = closed(values)
    assert allowed(policies, labels[executor], labels["connect"], 7078)
    assert allowed(policies, labels[executor], labels["connect"], 7079)
    # Executors listen on ports that Spark picks.
    assert allowed(policies, labels["connect"], labels[executor], 41234)
    assert allowed(policies, labels[executor], labels[executor], 41234)
    assert not allowed(policies, labels["jupyter"], labels["connect"], 7078)
    assert not allowed(policies, labels["jupyter"], labels[executor], 41234)


def test_peers_from_outside_reach_services_only():
    peer = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "ingress"}}}
    _, policies, _ = closed(helm.merged({"networkPolicy": {"allowFrom": [peer]}}, EVERYTHING))
    opened = {p["metadata"]["name"]: [e["port"] for r in p["spec"]["ingress"] for e in r.get("ports", []) if peer in r["from"]]
              for p in policies if p["spec"].get("ingress")}
    assert opened["spark-open-jupyter"] == [8888]
    assert opened["spark-open-connect"] == [15002, 4040]
    assert opened["spark-open-executor"] == [] and not opened.get("spark-open-postgresql")


@pytest.mark.parametrize("values, reach", [
    ({"backend": "standalone", "standalone": {"masterUrl": "spark://master.example.org:7077"}}, True), (STANDALONE, False), ({}, False)])
def test_workers_elsewhere_reach_drivers(values, reach):
    """Their executors are no pods of the release: unless they can call back, no application starts."""
    peer = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "workers"}}}
    _, policies, labels = closed(helm.merged(values, {"networkPolicy": {"allowFrom": [peer]}, "submit": {"enabled": True}}))
    for driver in ("connect", "submit"):
        [rules] = [p["spec"]["ingress"] for p in policies if p["metadata"]["name"] == f"spark-open-{driver}"]
        opened = {entry["port"] for rule in rules if peer in rule["from"] for entry in rule["ports"]}
        assert opened & {7078, 7079} == ({7078, 7079} if reach else set())
        assert not allowed(policies, labels["jupyter"], labels[driver], 7078)


@pytest.mark.parametrize("kube", ["1.28", "1.34"])
def test_policies_match_the_kubernetes_schemas(kube):
    _, policies, _ = closed(helm.merged(STANDALONE, EVERYTHING), kube=f"{kube}.0")
    for policy in policies:
        validate(policy, kube, strict=True)


# --- escape hatches ---------------------------------------------------------------------------

PARTS = pathlib.Path(helm.ROOT / "charts/spark-base/values")
HATCHES = yaml.safe_load((PARTS / "_pod.yaml").read_text())
SAMPLES = {
    "extraEnv": [{"name": "HATCH", "value": "open"}],
    "extraVolumes": [{"name": "hatch", "emptyDir": {}}],
    "extraVolumeMounts": [{"name": "hatch", "mountPath": "/hatch"}],
    "podLabels": {"hatch": "label"},
    "podAnnotations": {"hatch": "annotation"},
    "nodeSelector": {"hatch": "node"},
    "tolerations": [{"key": "hatch", "operator": "Exists"}],
    "affinity": {"nodeAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": [{"matchFields": [{"key": "metadata.name", "operator": "In", "values": ["hatch"]}]}]}}},
    "topologySpreadConstraints": [{"maxSkew": 1, "topologyKey": "hatch", "whenUnsatisfiable": "ScheduleAnyway"}],
    "priorityClassName": "hatch",
}
# Where a chart's pods are described: path in the values, the workload, what it needs to be there.
PODS = [
    ("connect", "Deployment/spark-connect", {}),
    ("connect.executor", "ConfigMap/spark-connect-conf/executor-pod.yaml", {}),
    ("jupyter", "Deployment/jupyter", {}),
    ("historyServer", "Deployment/history-server", {}),
    ("minio", "StatefulSet/minio", {}),
    ("standalone.master", "Deployment/spark-master", STANDALONE),
    ("standalone.worker", "StatefulSet/spark-worker", STANDALONE),
    ("submit", "ConfigMap/spark-submit-conf/driver-pod.yaml", {"submit": {"enabled": True}}),
    ("submit.executor", "ConfigMap/spark-submit-conf/executor-pod.yaml", {"submit": {"enabled": True}}),
    ("airflow", "Deployment/airflow", EVERYTHING),
    ("airflow", "Deployment/airflow-scheduler", EVERYTHING),
    ("airflow", "Deployment/airflow-dag-processor", EVERYTHING),
    ("mlflow", "Deployment/mlflow", EVERYTHING),
    ("hiveMetastore", "Deployment/hive-metastore", EVERYTHING),
    ("postgresql", "StatefulSet/postgresql", EVERYTHING),
]


def test_every_hatch_has_a_sample():
    assert SAMPLES.keys() == HATCHES.keys()


@pytest.mark.parametrize("path, workload, needs", PODS, ids=[workload for _, workload, _ in PODS])
def test_every_pod_has_every_hatch(path, workload, needs):
    objects = helm.objects(helm.merged(needs, helm.nested(path, SAMPLES)))
    if workload.startswith("ConfigMap/"):
        _, name, key = workload.split("/")
        pod = yaml.safe_load(semantics.find(objects, "ConfigMap", name)["data"][key])
    else:
        pod = template(objects, *workload.split("/"))
    spec, container = pod["spec"], pod["spec"]["containers"][0]
    assert SAMPLES["extraEnv"][0] in container["env"]
    assert SAMPLES["extraVolumeMounts"][0] in container["volumeMounts"]
    assert SAMPLES["extraVolumes"][0] in spec["volumes"]
    assert pod["metadata"]["labels"]["hatch"] == "label" and pod["metadata"]["annotations"]["hatch"] == "annotation"
    for field in ("nodeSelector", "tolerations", "affinity", "topologySpreadConstraints", "priorityClassName"):
        assert spec[field] == SAMPLES[field]


# --- helm test --------------------------------------------------------------------------------


def hooks(objects):
    return {item["metadata"]["name"]: item for item in objects
            if item["metadata"].get("annotations", {}).get("helm.sh/hook") == "test"}


def test_components_bring_their_tests():
    found = hooks(helm.objects(STANDALONE))
    assert {"spark-connect-test", "jupyter-test", "history-server-test", "minio-test", "spark-master-test"} <= found.keys()
    alone = hooks(helm.objects({"connect": {"enabled": False}, "jupyter": {"enabled": False}, "historyServer": {"enabled": False}}))
    assert not {"spark-connect-test", "jupyter-test", "history-server-test"} & alone.keys()


@pytest.mark.parametrize("name", ["spark-connect-test", "jupyter-test", "history-server-test", "minio-test", "spark-master-test"])
def test_a_test_ends_and_holds_a_whole_script(name):
    spec = hooks(helm.objects(STANDALONE))[name]["spec"]
    container = spec["containers"][0]
    compile(container["command"][2], name, "exec")
    seconds = next(int(v["value"]) for v in container["env"] if v["name"] == "TEST_SECONDS")
    assert spec["activeDeadlineSeconds"] > seconds
    assert spec["restartPolicy"] == "Never"
