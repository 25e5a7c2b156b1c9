"""What a linter of single objects cannot see: whether rendered objects fit together.

Each check yields sentences; none means that all is well.
"""

import re

import yaml

QUANTITY = re.compile(r"^[0-9]+(\.[0-9]+)?(m|k|Ki|Mi|Gi|Ti|M|G|T)?$")
LABEL_VALUE = re.compile(r"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$")
WORKLOADS = ("Deployment", "StatefulSet", "DaemonSet", "Job")


def title(item):
    return f"{item['kind']}/{item['metadata']['name']}"


def pods(objects):
    """(title, labels, pod spec) of each workload, and of pod templates that ConfigMaps hold for Spark."""
    for item in objects:
        if item["kind"] in WORKLOADS:
            template = item["spec"]["template"]
            yield title(item), template["metadata"].get("labels", {}), template["spec"]
        elif item["kind"] == "ConfigMap":
            for key, content in item["data"].items():
                if key.endswith("-pod.yaml"):
                    pod = yaml.safe_load(content)
                    yield f"{title(item)}/{key}", pod["metadata"].get("labels", {}), pod["spec"]


def containers(spec):
    return spec.get("initContainers", []) + spec["containers"]


def find(objects, kind, name):
    return next((i for i in objects if i["kind"] == kind and i["metadata"]["name"] == name), None)


def references(objects):
    """Every Secret, ConfigMap, claim and account that a pod names must be among the objects, with its key."""

    def check(owner, kind, name, key=None):
        target = find(objects, kind, name)
        if target is None:
            yield f"{owner} names {kind} {name}, which is not there"
        elif key and key not in {**target.get("data", {}), **target.get("stringData", {})}:
            yield f"{owner} names key {key} of {kind} {name}, which has no such key"

    for owner, _, spec in pods(objects):
        if "serviceAccountName" in spec:
            yield from check(owner, "ServiceAccount", spec["serviceAccountName"])
        for volume in spec.get("volumes", []):
            if "secret" in volume:
                yield from check(owner, "Secret", volume["secret"]["secretName"])
            if "configMap" in volume:
                yield from check(owner, "ConfigMap", volume["configMap"]["name"])
            if "persistentVolumeClaim" in volume:
                yield from check(owner, "PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"])
        for container in containers(spec):
            for variable in container.get("env", []):
                source = variable.get("valueFrom", {})
                for field, kind in (("secretKeyRef", "Secret"), ("configMapKeyRef", "ConfigMap")):
                    if field in source:
                        yield from check(owner, kind, source[field]["name"], source[field]["key"])
    for item in objects:
        if item["kind"] == "RoleBinding":
            yield from check(title(item), "Role", item["roleRef"]["name"])
            for subject in item["subjects"]:
                yield from check(title(item), "ServiceAccount", subject["name"])
        if item["kind"] == "ConfigMap":
            for line in item["data"].get("spark-defaults.conf", "").splitlines():
                key, _, value = line.partition("=")
                if ".secretKeyRef." in key:
                    yield from check(title(item), "Secret", *value.split(":"))
                if key.endswith("serviceAccountName"):
                    yield from check(title(item), "ServiceAccount", value)


def services(objects):
    """A Service selects the pods of exactly one workload, and its named ports exist there."""
    for item in objects:
        if item["kind"] != "Service":
            continue
        selector = item["spec"]["selector"].items()
        chosen = [(owner, spec) for owner, labels, spec in pods(objects) if selector <= labels.items()]
        if len(chosen) != 1:
            yield f"{title(item)} selects {len(chosen)} workloads: {[owner for owner, _ in chosen]}"
            continue
        names = {port.get("name") for c in chosen[0][1]["containers"] for port in c.get("ports", [])}
        for port in item["spec"]["ports"]:
            target = port.get("targetPort")
            if isinstance(target, str) and target not in names:
                yield f"{title(item)}: targetPort {target} is no port of {chosen[0][0]}"


def selectors(objects):
    for item in objects:
        if item["kind"] in ("Deployment", "StatefulSet"):
            wanted = item["spec"]["selector"]["matchLabels"]
            if not wanted.items() <= item["spec"]["template"]["metadata"]["labels"].items():
                yield f"{title(item)}: its selector does not match its own pods"
            if set(wanted) != {f"app.kubernetes.io/{key}" for key in ("name", "instance", "component")}:
                yield f"{title(item)}: its selector holds {sorted(wanted)}"


def names(objects):
    seen = set()
    for item in objects:
        if title(item) in seen:
            yield f"two objects are called {title(item)}"
        seen.add(title(item))
        if len(item["metadata"]["name"]) > 63:
            yield f"{title(item)}: its name is over 63 characters"
        for key, value in item["metadata"].get("labels", {}).items():
            if not isinstance(value, str) or not LABEL_VALUE.match(value):
                yield f"{title(item)}: label {key} is {value!r}"


def duplicates(objects):
    """No variable, mount, volume or port twice; each mount has its volume."""
    for owner, _, spec in pods(objects):
        volumes = [volume["name"] for volume in spec.get("volumes", [])]
        if len(volumes) != len(set(volumes)):
            yield f"{owner}: two volumes of one name"
        for container in containers(spec):
            where = f"{owner} container {container['name']}"
            for field, key in (("env", "name"), ("volumeMounts", "mountPath"), ("ports", "name")):
                found = [entry[key] for entry in container.get(field, [])]
                for value in sorted({value for value in found if found.count(value) > 1}):
                    yield f"{where}: {field} holds {value} twice"
            for mount in container.get("volumeMounts", []):
                if mount["name"] not in volumes:
                    yield f"{where}: mounts volume {mount['name']}, which is not there"


def quantities(objects):
    for owner, _, spec in pods(objects):
        for container in containers(spec):
            for side in ("requests", "limits"):
                for key, value in container.get("resources", {}).get(side, {}).items():
                    if not QUANTITY.match(str(value)):
                        yield f"{owner} container {container['name']}: {side}.{key} is {value}"


def security(objects):
    """The "restricted" Pod Security level, and no service links: a Service called spark-master would
    give every pod SPARK_MASTER_PORT=tcp://…, which Spark takes for its own setting."""
    for owner, labels, spec in pods(objects):
        if spec.get("enableServiceLinks") is not False:
            yield f"{owner}: enableServiceLinks is not false"
        uses_api = labels.get("app.kubernetes.io/component") == "connect"
        if spec.get("automountServiceAccountToken") is not uses_api:
            yield f"{owner}: automountServiceAccountToken is not {uses_api}"
        pod = spec.get("securityContext", {})
        if pod.get("runAsNonRoot") is not True:
            yield f"{owner}: runAsNonRoot is not true"
        if not isinstance(pod.get("runAsUser"), int) or pod["runAsUser"] == 0:
            yield f"{owner}: runAsUser is not a number above 0"
        if pod.get("seccompProfile", {}).get("type") != "RuntimeDefault":
            yield f"{owner}: no seccomp profile RuntimeDefault"
        for field in ("hostNetwork", "hostPID", "hostIPC"):
            if spec.get(field):
                yield f"{owner}: {field}"
        for volume in spec.get("volumes", []):
            if "hostPath" in volume:
                yield f"{owner}: hostPath volume {volume['name']}"
        for container in containers(spec):
            where = f"{owner} container {container['name']}"
            context = container.get("securityContext", {})
            if context.get("allowPrivilegeEscalation") is not False:
                yield f"{where}: allowPrivilegeEscalation is not false"
            if context.get("capabilities", {}).get("drop") != ["ALL"]:
                yield f"{where}: does not drop ALL capabilities"
            if context.get("runAsUser") == 0 or context.get("privileged"):
                yield f"{where}: runs as root or privileged"
            image = container.get("image")
            if image and ("@sha256:" not in image and (":" not in image.rsplit("/", 1)[-1] or image.endswith(":latest"))):
                yield f"{where}: image {image} is not pinned"


CHECKS = (references, services, selectors, names, duplicates, quantities, security)


def findings(objects):
    return [sentence for check in CHECKS for sentence in check(objects)]
