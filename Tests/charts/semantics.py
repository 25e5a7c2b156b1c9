"""What a linter of single objects cannot see: whether rendered objects fit together.

Each check yields sentences; none means that all is well.
"""

import functools
import re

import yaml

QUANTITY = re.compile(r"^[0-9]+(\.[0-9]+)?(m|k|Ki|Mi|Gi|Ti|M|G|T)?$")
JVM_SIZE = re.compile(r"^[1-9][0-9]*[kmgt]$")
LABEL_VALUE = re.compile(r"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$")
WORKLOADS = ("Deployment", "StatefulSet", "DaemonSet", "Job")
APPLICATIONS = ("SparkApplication", "ScheduledSparkApplication")
# Kubernetes puts a hash of 11 characters behind a StatefulSet's name into a label of its pods.
LONGEST_NAME = {"StatefulSet": 52, "CronJob": 52}
DOMAIN = "cluster.local"


def title(item):
    return f"{item['kind']}/{item['metadata']['name']}"


def is_hook(item):
    return "helm.sh/hook" in (item["metadata"].get("annotations") or {})


@functools.cache
def document(text):
    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def pods(objects):
    """(title, labels, pod spec) of each workload and bare pod, of pod templates and applications that ConfigMaps hold
    for Spark and Airflow, and of driver and executor of each Spark application."""
    for item in objects:
        if item["kind"] in WORKLOADS:
            template = item["spec"]["template"]
            yield title(item), template["metadata"].get("labels", {}), template["spec"]
        elif item["kind"] == "Pod":
            yield title(item), item["metadata"].get("labels", {}), item["spec"]
        elif item["kind"] in APPLICATIONS:
            yield from application_pods(title(item), item)
        elif item["kind"] == "ConfigMap":
            for key, content in (item.get("data") or {}).items():
                if key.endswith("-pod.yaml"):
                    pod = document(content)
                    yield f"{title(item)}/{key}", pod["metadata"].get("labels", {}), pod["spec"]
                elif key.endswith("-application.yaml"):
                    yield from application_pods(f"{title(item)}/{key}", document(content))


def application_pods(owner, item):
    spec = item["spec"]["template"] if item["kind"] == "ScheduledSparkApplication" else item["spec"]
    for part in ("driver", "executor"):
        template = spec[part].get("template", {})
        pod = {"containers": [], **template.get("spec", {})}
        if "serviceAccount" in spec[part]:
            pod["serviceAccountName"] = spec[part]["serviceAccount"]
        yield f"{owner}/{part}", template.get("metadata", {}).get("labels", {}), pod


def conf_lines(objects):
    """(title, key, value) of each Spark property in a ConfigMap or an application."""
    for item in objects:
        if item["kind"] == "ConfigMap":
            for line in (item.get("data") or {}).get("spark-defaults.conf", "").splitlines():
                if line.strip() and not line.startswith("#"):
                    key, _, value = line.partition("=")
                    yield title(item), key, value
        elif item["kind"] in APPLICATIONS:
            spec = item["spec"]["template"] if item["kind"] == "ScheduledSparkApplication" else item["spec"]
            for key, value in spec.get("sparkConf", {}).items():
                yield title(item), key, value


def strings(node):
    """Every text in an object."""
    if isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)
    elif isinstance(node, str):
        yield node


def containers(spec):
    return spec.get("initContainers", []) + spec["containers"]


def find(objects, kind, name):
    return next((i for i in objects if i["kind"] == kind and i["metadata"]["name"] == name), None)


def sources(volume):
    """The parts of a volume: itself, or what it projects."""
    return volume["projected"]["sources"] if "projected" in volume else [volume]


def references(objects):
    """Every Secret, ConfigMap, claim and account that a pod names must be among the objects, with its keys."""

    def check(owner, kind, name, keys=()):
        target = find(objects, kind, name)
        if target is None:
            yield f"{owner} names {kind} {name}, which is not there"
            return
        held = {**(target.get("data") or {}), **(target.get("stringData") or {})}
        for key in keys:
            if key not in held:
                yield f"{owner} names key {key} of {kind} {name}, which has no such key"

    for owner, _, spec in pods(objects):
        # Kubernetes makes the account `default` in each namespace.
        if spec.get("serviceAccountName", "default") != "default":
            yield from check(owner, "ServiceAccount", spec["serviceAccountName"])
        mounted = {}
        for volume in spec.get("volumes", []):
            for source in sources(volume):
                for field, kind, name in (("secret", "Secret", "secretName"), ("configMap", "ConfigMap", "name")):
                    if field in source and not source[field].get("optional"):
                        held = source[field].get(name) or source[field]["name"]
                        yield from check(owner, kind, held, [entry["key"] for entry in source[field].get("items", [])])
                        if field in volume and "items" not in source[field]:
                            mounted[volume["name"]] = (kind, held)
            if "persistentVolumeClaim" in volume:
                yield from check(owner, "PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"])
        for container in containers(spec):
            for mount in container.get("volumeMounts", []):
                if "subPath" in mount and mount["name"] in mounted:
                    yield from check(owner, *mounted[mount["name"]], [mount["subPath"].split("/")[0]])
            for source in container.get("envFrom", []):
                for field, kind in (("secretRef", "Secret"), ("configMapRef", "ConfigMap")):
                    if field in source and not source[field].get("optional"):
                        yield from check(owner, kind, source[field]["name"])
            for variable in container.get("env", []):
                source = variable.get("valueFrom", {})
                for field, kind in (("secretKeyRef", "Secret"), ("configMapKeyRef", "ConfigMap")):
                    if field in source and not source[field].get("optional"):
                        yield from check(owner, kind, source[field]["name"], [source[field]["key"]])
    for item in objects:
        if item["kind"] == "RoleBinding":
            yield from check(title(item), "Role", item["roleRef"]["name"])
            for subject in item["subjects"]:
                yield from check(title(item), "ServiceAccount", subject["name"])
    for owner, key, value in conf_lines(objects):
        if ".secretKeyRef." in key:
            name, _, held = value.partition(":")
            yield from check(owner, "Secret", name, [held])
        if key.endswith("serviceAccountName"):
            yield from check(owner, "ServiceAccount", value)


def services(objects):
    """A Service selects the pods of exactly one workload and no test's, and its named ports exist there."""
    hooks = {title(item) for item in objects if is_hook(item)}
    for item in objects:
        if item["kind"] != "Service":
            continue
        selector = item["spec"]["selector"].items()
        found = [(owner, spec) for owner, labels, spec in pods(objects) if selector <= labels.items()]
        for owner, _ in found:
            if owner in hooks:
                yield f"{title(item)} selects the test {owner}"
        chosen = [(owner, spec) for owner, spec in found if owner not in hooks]
        if len(chosen) != 1:
            yield f"{title(item)} selects {len(chosen)} workloads: {[owner for owner, _ in chosen]}"
            continue
        names = port_names(chosen[0][1])
        for port in item["spec"]["ports"]:
            target = port.get("targetPort")
            if isinstance(target, str) and target not in names:
                yield f"{title(item)}: targetPort {target} is no port of {chosen[0][0]}"


def port_names(spec):
    return {port.get("name") for container in spec["containers"] for port in container.get("ports", [])}


def followers(objects):
    """What stands beside Services: an Ingress names one and its port; NetworkPolicy, budget and PodMonitor select pods that are there."""
    for item in objects:
        if item["kind"] == "Ingress":
            for rule in item["spec"]["rules"]:
                for path in rule["http"]["paths"]:
                    wanted = path["backend"]["service"]
                    service = find(objects, "Service", wanted["name"])
                    ports = [(port.get("name"), port["port"]) for port in service["spec"]["ports"]] if service else []
                    if not any(wanted["port"].get("name") == name or wanted["port"].get("number") == number for name, number in ports):
                        yield f"{title(item)} leads to {wanted['name']}:{wanted['port']}, which no Service has"
        selector = {"NetworkPolicy": "podSelector", "PodDisruptionBudget": "selector", "PodMonitor": "selector"}.get(item["kind"])
        if selector:
            wanted = item["spec"][selector].get("matchLabels", {}).items()
            chosen = [spec for _, labels, spec in pods(objects) if wanted <= labels.items()]
            if not chosen:
                yield f"{title(item)} selects no pod"
            for endpoint in item["spec"].get("podMetricsEndpoints", []):
                if not any(endpoint["port"] in port_names(spec) for spec in chosen):
                    yield f"{title(item)}: {endpoint['port']} is no port of the pods that it selects"


SCHEME = re.compile(r"\b(?:https?|sc|spark|thrift|jdbc:postgresql|postgresql(?:\+\w+)?)://(?:[^/@\s\"']*@)?([A-Za-z0-9.-]+):([0-9]+)")
IN_CLUSTER = re.compile(r"\b([a-z0-9-]+)\.[a-z0-9-]+\.svc\b")
SHORT = re.compile(r"(?<![\w./:@-])([a-z][a-z0-9-]*):([0-9]+)(?![\w.-])")
# A Service of Kubernetes itself, in the namespace default.
GIVEN = {"kubernetes"}


@functools.cache
def calls(text):
    """(hosts and ports of URLs, Services named in full, words and numbers that may be a Service and its port) in a text."""
    return frozenset(SCHEME.findall(text)), frozenset(IN_CLUSTER.findall(text)), frozenset(SHORT.findall(text))


def hosts(objects):
    """Who is called must be there: each URL within the namespace leads to a Service and one of its ports."""
    ports = {item["metadata"]["name"]: {port["port"] for port in item["spec"]["ports"]} for item in objects if item["kind"] == "Service"}

    def check(owner, host, port):
        name, _, domain = host.partition(".")
        if name in GIVEN or host in ("localhost", "127.0.0.1", "0.0.0.0") or (domain and ".svc" not in f".{domain}"):
            return
        if name not in ports:
            yield f"{owner} calls {host}:{port}, but there is no Service {name}"
        elif int(port) not in ports[name]:
            yield f"{owner} calls {host}:{port}, but Service {name} has {sorted(ports[name])}"

    for item in objects:
        owner = title(item)
        for text in set(strings({key: value for key, value in item.items() if key != "metadata"})):
            urls, full, words = calls(text)
            for host, port in urls:
                yield from check(owner, host, port)
            for name in full - ports.keys() - GIVEN:
                yield f"{owner} names {name}.….svc, but there is no Service {name}"
            for name, port in words:
                if name in ports:
                    yield from check(owner, name, port)
    for owner, _, spec in pods(objects):
        for container in containers(spec):
            values = {variable["name"]: variable.get("value") for variable in container.get("env", [])}
            for key, host in values.items():
                if key.endswith("HOST") and host and (port := values.get(key.removesuffix("HOST") + "PORT")):
                    yield from check(f"{owner} container {container['name']}", host, port)


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
        longest = LONGEST_NAME.get(item["kind"], 63)
        if len(item["metadata"]["name"]) > longest:
            yield f"{title(item)}: its name is over {longest} characters"
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
    """Also where no schema looks: in volumes, claims, and Spark's own words for memory."""
    for owner, _, spec in pods(objects):
        for container in containers(spec):
            for side in ("requests", "limits"):
                for key, value in container.get("resources", {}).get(side, {}).items():
                    if not QUANTITY.match(str(value)):
                        yield f"{owner} container {container['name']}: {side}.{key} is {value}"
        for volume in spec.get("volumes", []):
            limit = (volume.get("emptyDir") or {}).get("sizeLimit", "1")
            if not QUANTITY.match(str(limit)):
                yield f"{owner}: sizeLimit of volume {volume['name']} is {limit}"
    for item in objects:
        claims = [item] if item["kind"] == "PersistentVolumeClaim" else item["spec"].get("volumeClaimTemplates", []) if item["kind"] == "StatefulSet" else []
        for claim in claims:
            size = claim["spec"]["resources"]["requests"]["storage"]
            if not QUANTITY.match(str(size)):
                yield f"{title(item)}: its size is {size}"
        if item["kind"] in APPLICATIONS:
            spec = item["spec"]["template"] if item["kind"] == "ScheduledSparkApplication" else item["spec"]
            for part in ("driver", "executor"):
                for key in ("memory", "memoryOverhead"):
                    if key in spec[part] and not JVM_SIZE.match(str(spec[part][key])):
                        yield f"{title(item)}: {part}.{key} is {spec[part][key]}"
    for owner, key, value in conf_lines(objects):
        if key.endswith((".memory", ".memoryOverhead")) and not JVM_SIZE.match(value):
            yield f"{owner}: {key} is {value}"
        if key.endswith((".request.cores", ".limit.cores", ".sizeLimit")) and not QUANTITY.match(value):
            yield f"{owner}: {key} is {value}"


def accounts(objects):
    """A pod says whether it mounts the token of its account: only one with rights has a use for it, and rights that no pod uses are too many."""
    bound = {subject["name"] for item in objects if item["kind"] == "RoleBinding" for subject in item["subjects"]}
    users = set()
    for owner, _, spec in pods(objects):
        mounts = spec.get("automountServiceAccountToken")
        account = spec.get("serviceAccountName")
        if mounts is None:
            yield f"{owner}: automountServiceAccountToken is not said"
        elif mounts and account not in bound:
            yield f"{owner}: mounts the token of {account}, which may do nothing"
        if mounts:
            users.add(account)
    for account in sorted(bound - users):
        yield f"ServiceAccount/{account} has a Role, but no pod mounts its token"


def security(objects):
    """The "restricted" Pod Security level, and no service links: a Service called spark-master would
    give every pod SPARK_MASTER_PORT=tcp://…, which Spark takes for its own setting."""
    for owner, _, spec in pods(objects):
        if spec.get("enableServiceLinks") is not False:
            yield f"{owner}: enableServiceLinks is not false"
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


CHECKS = (references, services, followers, hosts, selectors, names, duplicates, quantities, accounts, security)


def findings(objects):
    return [sentence for check in CHECKS for sentence in check(objects)]
