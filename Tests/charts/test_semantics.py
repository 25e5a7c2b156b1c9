"""Each semantic check turns red on a seeded fault in an otherwise sound preset."""

import copy

import pytest

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
    (edit_executor("automountServiceAccountToken: false", "automountServiceAccountToken: true"), "executor-pod.yaml: automountServiceAccountToken is not False"),
    (assign("Deployment", "jupyter", (*POD, "automountServiceAccountToken"), True), "automountServiceAccountToken is not False"),
    (assign("StatefulSet", "minio", (*POD, "securityContext", "runAsUser"), 0), "runAsUser is not a number above 0"),
    (assign("StatefulSet", "minio", (*POD, "securityContext", "seccompProfile"), {}), "no seccomp profile"),
    (assign("StatefulSet", "minio", (*POD, "hostNetwork"), True), "hostNetwork"),
    (assign("StatefulSet", "minio", (*POD, "containers", 0, "securityContext", "capabilities"), {}), "does not drop ALL"),
    (assign("StatefulSet", "minio", (*POD, "containers", 0, "image"), "quay.io/minio/minio"), "is not pinned"),
]


@pytest.mark.parametrize("fault, sentence", FAULTS, ids=[sentence for _, sentence in FAULTS])
def test_fault_is_found(fault, sentence):
    objects = helm.objects(helm.FIXED, preset=True)
    assert semantics.findings(objects) == []
    fault(objects)
    assert any(sentence in finding for finding in semantics.findings(objects)), semantics.findings(objects)
