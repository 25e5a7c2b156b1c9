"""Each semantic check turns red on a seeded fault in an otherwise sound preset."""

import copy

import pytest

import cells
import helm
import semantics


def template(objects, kind, name):
    return semantics.find(objects, kind, name)["spec"]["template"]["spec"]


def edit_executor(old, new):
    def change(objects):
        data = semantics.find(objects, "ConfigMap", "spark-connect-conf")["data"]
        assert old in data["executor-pod.yaml"]
        data["executor-pod.yaml"] = data["executor-pod.yaml"].replace(old, new)
    return change


def drop(kind, name):
    def change(objects):
        objects.remove(semantics.find(objects, kind, name))
    return change


def assign(kind, name, path, value):
    def change(objects):
        target = semantics.find(objects, kind, name)
        *parents, last = path
        for key in parents:
            target = target[key]
        target[last] = value
    return change


def edit_conf(old, new):
    def change(objects):
        data = semantics.find(objects, "ConfigMap", "spark-connect-conf")["data"]
        assert old in data["spark-defaults.conf"]
        data["spark-defaults.conf"] = data["spark-defaults.conf"].replace(old, new)
    return change


def environment(name, value):
    def change(objects):
        template(objects, "Deployment", "jupyter")["containers"][0]["env"].append({"name": name, "value": value})
    return change


def ingress(service, port):
    return {"kind": "Ingress", "metadata": {"name": "x"}, "spec": {"rules": [
        {"http": {"paths": [{"backend": {"service": {"name": service, "port": {"name": port}}}}]}}]}}


POD = ("spec", "template", "spec")
FAULTS = [
    (drop("Secret", "spark-s3"), "names Secret spark-s3, which is not there"),
    (drop("ServiceAccount", "jupyter"), "names ServiceAccount jupyter, which is not there"),
    (drop("ServiceAccount", "spark-executor"), "ConfigMap/spark-connect-conf names ServiceAccount spark-executor"),
    (drop("ConfigMap", "spark-s3-prepare"), "names ConfigMap spark-s3-prepare, which is not there"),
    (drop("Role", "spark-connect"), "RoleBinding/spark-connect names Role spark-connect"),
    (assign("Secret", "jupyter", ("stringData",), {"tokn": "x"}), "names key token of Secret jupyter"),
    (assign("Service", "minio", ("spec", "selector"), {"app.kubernetes.io/name": "spark"}), "Service/minio selects 5 workloads"),
    (assign("Service", "minio", ("spec", "selector"), {"a": "b"}), "Service/minio selects 0 workloads"),
    (assign("Service", "jupyter", ("spec", "ports", 0, "targetPort"), "web"), "targetPort web is no port"),
    (assign("Deployment", "jupyter", ("spec", "selector", "matchLabels"), {"a": "b"}), "does not match its own pods"),
    (lambda objects: objects.append(copy.deepcopy(objects[0])), "two objects are called"),
    (assign("Secret", "jupyter", ("metadata", "name"), "x" * 64), "name is over 63 characters"),
    (assign("Secret", "jupyter", ("metadata", "labels", "a"), "sha256:1"), "label a is 'sha256:1'"),
    (lambda o: template(o, "Deployment", "jupyter")["containers"][0]["env"].append({"name": "JUPYTER_TOKEN"}), "env holds JUPYTER_TOKEN twice"),
    (lambda o: template(o, "Deployment", "jupyter")["volumes"].clear(), "mounts volume work, which is not there"),
    (lambda o: template(o, "Deployment", "jupyter")["containers"][0]["resources"]["limits"].update(memory="2GB"), "limits.memory is 2GB"),
    (assign("Deployment", "jupyter", (*POD, "enableServiceLinks"), True), "enableServiceLinks is not false"),
    (edit_executor("enableServiceLinks: false", "enableServiceLinks: true"), "executor-pod.yaml: enableServiceLinks is not false"),
    (edit_executor("automountServiceAccountToken: false", "automountServiceAccountToken: true"), "executor-pod.yaml: mounts the token of"),
    (assign("Deployment", "jupyter", (*POD, "automountServiceAccountToken"), True), "Deployment/jupyter: mounts the token of jupyter, which may do nothing"),
    (lambda o: template(o, "Deployment", "jupyter").pop("automountServiceAccountToken"), "Deployment/jupyter: automountServiceAccountToken is not said"),
    (assign("Deployment", "spark-connect", (*POD, "automountServiceAccountToken"), False), "ServiceAccount/spark-connect has a Role, but no pod mounts its token"),
    (assign("StatefulSet", "minio", (*POD, "securityContext", "runAsUser"), 0), "runAsUser is not a number above 0"),
    (assign("StatefulSet", "minio", (*POD, "securityContext", "seccompProfile"), {}), "no seccomp profile"),
    (assign("StatefulSet", "minio", (*POD, "hostNetwork"), True), "hostNetwork"),
    (assign("StatefulSet", "minio", (*POD, "containers", 0, "securityContext", "capabilities"), {}), "does not drop ALL"),
    (assign("StatefulSet", "minio", (*POD, "containers", 0, "image"), "quay.io/minio/minio"), "is not pinned"),
    # keys of what is mounted
    (lambda o: template(o, "Deployment", "jupyter")["volumes"].append({"name": "x", "secret": {"secretName": "jupyter", "items": [{"key": "tokn", "path": "a"}]}}), "names key tokn of Secret jupyter"),
    (lambda o: template(o, "Deployment", "jupyter")["volumes"].append({"name": "x", "projected": {"sources": [{"configMap": {"name": "gone"}}]}}), "names ConfigMap gone, which is not there"),
    (lambda o: (template(o, "Deployment", "jupyter")["volumes"].append({"name": "x", "configMap": {"name": "spark-connect-conf"}}),
                template(o, "Deployment", "jupyter")["containers"][0]["volumeMounts"].append({"name": "x", "mountPath": "/x", "subPath": "gone.yaml"})), "names key gone.yaml of ConfigMap spark-connect-conf"),
    (lambda o: template(o, "Deployment", "jupyter")["containers"][0].update(envFrom=[{"secretRef": {"name": "gone"}}]), "names Secret gone, which is not there"),
    (lambda o: template(o, "Deployment", "jupyter")["volumes"].append({"name": "x", "persistentVolumeClaim": {"claimName": "gone"}}), "names PersistentVolumeClaim gone"),
    (edit_conf("spark.kubernetes.executor.secretKeyRef.AWS_ACCESS_KEY_ID=spark-s3:access-key", "spark.kubernetes.executor.secretKeyRef.AWS_ACCESS_KEY_ID=spark-s3:gone"), "names key gone of Secret spark-s3"),
    # who calls whom
    (lambda o: semantics.find(o, "Service", "minio")["spec"]["ports"].clear(), "calls minio:9000, but Service minio has []"),
    (assign("Service", "minio", ("metadata", "name"), "store"), "calls minio:9000, but there is no Service minio"),
    (edit_conf("http://minio:9000", "http://minio:9090"), "ConfigMap/spark-connect-conf calls minio:9090"),
    (edit_conf("spark-connect-driver.team.svc", "driver.team.svc"), "names driver.….svc, but there is no Service driver"),
    (environment("SPARK_REMOTE", "sc://spark-connect:15003"), "calls spark-connect:15003"),
    (environment("A", "thrift://gone:9083"), "calls gone:9083, but there is no Service gone"),
    (environment("A", "jdbc:postgresql://user:$(PW)@gone:5432/x"), "calls gone:5432"),
    (environment("A", "spark://gone.team.svc.cluster.local:7077"), "calls gone.team.svc.cluster.local:7077"),
    (environment("A", "--allowed-hosts=x, jupyter:8889"), "calls jupyter:8889, but Service jupyter has [8888]"),
    (lambda o: template(o, "Deployment", "jupyter")["containers"][0]["env"].extend([{"name": "PGHOST", "value": "gone"}, {"name": "PGPORT", "value": "5432"}]), "calls gone:5432"),
    # tests
    (lambda o: next(i for i in o if semantics.is_hook(i))["metadata"]["labels"].update(semantics.find(o, "Service", "minio")["spec"]["selector"]), "Service/minio selects the test Pod/"),
    # what stands beside Services
    (lambda o: o.append({"kind": "NetworkPolicy", "metadata": {"name": "x"}, "spec": {"podSelector": {"matchLabels": {"a": "b"}}}}), "NetworkPolicy/x selects no pod"),
    (lambda o: o.append({"kind": "PodMonitor", "metadata": {"name": "x"}, "spec": {"selector": {}, "podMetricsEndpoints": [{"port": "gone"}]}}), "PodMonitor/x: gone is no port"),
    (lambda o: o.append(ingress("minio", "gone")), "Ingress/x leads to minio:{'name': 'gone'}, which no Service has"),
    (lambda o: o.append(ingress("gone", "http")), "Ingress/x leads to gone"),
    # names and sizes
    (assign("StatefulSet", "minio", ("metadata", "name"), "x" * 53), "name is over 52 characters"),
    (lambda o: template(o, "StatefulSet", "minio")["volumes"][0].update(emptyDir={"sizeLimit": "2GB"}), "sizeLimit of volume"),
    (edit_conf("spark.executor.memory=768m", "spark.executor.memory=768Mi"), "spark.executor.memory is 768Mi"),
    (edit_conf("spark.kubernetes.executor.request.cores=300m", "spark.kubernetes.executor.request.cores=300M cores"), "request.cores is 300M cores"),
    (lambda o: o.append({"kind": "PersistentVolumeClaim", "metadata": {"name": "x"}, "spec": {"resources": {"requests": {"storage": "5GB"}}}}), "PersistentVolumeClaim/x: its size is 5GB"),
]


def application(objects):
    return next(item for item in objects if item["kind"] == "SparkApplication")["spec"]


OPERATOR_FAULTS = [
    (lambda o: application(o)["driver"].update(serviceAccount="gone"), "names ServiceAccount gone, which is not there"),
    (lambda o: application(o)["driver"].update(memory="1Gi"), "driver.memory is 1Gi"),
    (lambda o: application(o)["sparkConf"].update({"spark.hadoop.fs.s3a.endpoint": "http://gone:9000"}), "calls gone:9000"),
    (lambda o: application(o)["driver"]["template"]["spec"].update(hostNetwork=True), "/driver: hostNetwork"),
    (drop("Secret", "spark-s3"), "names Secret spark-s3, which is not there"),
]


@pytest.mark.parametrize("fault, sentence", OPERATOR_FAULTS, ids=[sentence for _, sentence in OPERATOR_FAULTS])
def test_fault_in_an_application_is_found(fault, sentence):
    preset = next(file for file in cells.PRESETS if "operator" in file.stem)
    objects = helm.objects(preset=preset, chart=cells.chart_of(preset), extra=helm.CUSTOM)
    fault(objects)
    assert any(sentence in finding for finding in semantics.findings(objects)), semantics.findings(objects)


@pytest.mark.parametrize("fault, sentence", FAULTS, ids=[sentence for _, sentence in FAULTS])
def test_fault_is_found(fault, sentence):
    objects = helm.objects(helm.FIXED, preset=True)
    assert semantics.findings(objects) == []
    fault(objects)
    assert any(sentence in finding for finding in semantics.findings(objects)), semantics.findings(objects)
