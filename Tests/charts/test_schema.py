"""The schema and the chart's own checks refuse wrong values, each with a message that says what is wrong."""

import json

import pytest
import yaml

import cells
import helm

VALUES = yaml.safe_load((helm.CHART / "values.yaml").read_text())


def sections(values, path=""):
    """The maps of a values.yaml that have fixed keys; in an empty one the user's own keys may stand."""
    yield path
    for key, value in values.items():
        if isinstance(value, dict) and value:
            yield from sections(value, f"{path}.{key}".strip("."))


@pytest.mark.parametrize("chart", cells.CHARTS, ids=cells.name)
def test_unknown_keys_are_refused_everywhere(chart):
    """In one render: helm names every mistake. Only `global` is open, since other charts of a release may use it."""
    modules = cells.modules(chart)
    wanted = [(path, path) for path in sections({k: v for k, v in cells.values(chart).items() if k not in modules}) if path != "global"]
    for module, own in modules.items():
        # Its own schema refuses what stands in a module, without the module's name.
        wanted += [(f"{module}.{path}".strip("."), path) for path in sections({k: v for k, v in own.items() if k not in cells.values(chart)})]
    # helm looks only at modules that are on.
    switched = {module: {"enabled": True} for module in modules}
    said = helm.refusal(helm.merged(switched, *(helm.nested(f"{path}.mispelt".strip("."), "x") for path, _ in wanted)), chart=chart)
    helm.COUNTS["sections that refuse an unknown key"] += len(wanted)
    lines = said.splitlines()
    for name in {shown for _, shown in wanted}:
        expected = sum(shown == name for _, shown in wanted)
        assert lines.count(f"- {name or '(root)'}: Additional property mispelt is not allowed") == expected, name


@pytest.mark.parametrize("path, value, message", [
    ("backend", "yarn", 'backend must be one of the following: "k8s", "standalone", "operator"'),
    ("connect.replicas", 2, "connect.replicas does not match: 1"),
    ("connect.enabled", "yes please", "Invalid type. Expected: boolean, given: string"),
    ("connect.driverMemory", "1Gi", "connect.driverMemory: Does not match pattern '^[1-9][0-9]*[mg]$|write 512m or 2g^'"),
    ("connect.executor.memory", "2GB", "connect.executor.memory: Does not match pattern"),
    ("connect.executor.memory", "write 512m or 2g", "connect.executor.memory: Does not match pattern"),
    ("connect.executor.cpuRequest", "two", "connect.executor.cpuRequest: Does not match pattern '^[0-9]+(\\.[0-9]+)?m?$|write 500m or 2^'"),
    ("connect.executor.cpuLimit", "two", "|write 500m or 2^'"),
    ("connect.executor.instances", "2", "Invalid type. Expected: integer, given: string"),
    ("connect.resources.limits.memory", "2GB", "connect.resources.limits.memory: Does not match pattern"),
    ("connect.name", "Spark_Connect", "connect.name: Does not match pattern"),
    ("connect.name", "c" * 47, "connect.name: Does not match pattern"),
    ("connect.service.type", "Loadbalancer", "connect.service.type must be one of the following"),
    ("connect.sparkConf", {"sql.ansi": True}, "Does not match pattern '^spark"),
    ("connect.sparkConf", {"spark.a": ["x"]}, "connect.sparkConf.spark.a: Invalid type"),
    ("connect.sparkConf", {"spark.a": "x\nspark.b=y"}, "connect.sparkConf.spark.a: Does not match pattern"),
    ("jupyter.sparkRemote", "spark://x:7077", "jupyter.sparkRemote: Does not match pattern '^$|^sc://'"),
    ("connect.podLabels", {"app.kubernetes.io/name": "mine"}, 'connect.podLabels: Property name of "app.kubernetes.io/name" does not match'),
    ("connect.executor.podLabels", {"app.kubernetes.io/component": "mine"}, 'Property name of "app.kubernetes.io/component" does not match'),
    ("jupyter.extraEnv", [{"nam": "A"}], "name is required"),
    ("historyServer.updateInterval", "10", "historyServer.updateInterval: Does not match pattern"),
    ("image.tag", "latest", "image.tag: Must not validate the schema (not)"),
    ("jupyter.image.tag", "latest", "jupyter.image.tag: Must not validate the schema (not)"),
    ("image.pullPolicy", "ifNotPresent", "image.pullPolicy must be one of the following"),
    ("s3.endpoint", "minio:9000", "s3.endpoint: Does not match pattern"),
    ("s3.endpoint", "http://minio:9000/bucket", "s3.endpoint: Does not match pattern"),
    ("s3.bucket", "Spark_Data", "s3.bucket: Does not match pattern"),
    ("s3.secretKey", "short", "s3.secretKey: Does not match pattern"),
    ("s3.waitSeconds", 0, "s3.waitSeconds: Must be greater than or equal to 1"),
    ("s3.jars.mode", "maven", "s3.jars.mode must be one of the following"),
    ("eventLog.prefix", "a b", "eventLog.prefix: Does not match pattern"),
])
def test_wrong_values_are_refused(path, value, message):
    assert message in helm.refusal(helm.nested(path, value))


@pytest.mark.parametrize("values, message", [
    ({"minio": {"enabled": False}},
     "no S3 endpoint: set s3.endpoint to your S3 server (e.g. https://s3.eu-central-1.amazonaws.com), or minio.enabled to true"),
    ({"minio": {"enabled": False}, "s3": {"endpoint": "https://s3.example.org"}},
     "no credentials for https://s3.example.org: set s3.existingSecret to a Secret with the keys access-key and secret-key"),
    ({"eventLog": {"enabled": False}},
     "the History Server has nothing to show without event logs: set eventLog.enabled to true, or historyServer.enabled to false"),
    ({"connect": {"dynamicAllocation": {"enabled": True, "minExecutors": 5}}},
     "connect.dynamicAllocation.minExecutors is above maxExecutors"),
    ({"jupyter": {"name": "minio"}}, 'two components are called "minio": give minio.name another value'),
    ({"connect": {"name": "lab"}, "jupyter": {"name": "lab-driver"}},
     'two components are called "lab-driver": give jupyter.name another value'),
    ({"connect": {"resources": {"limits": {"memory": "1Gi"}}}},
     "connect.resources.limits.memory is 1Gi, which cannot hold connect.driverMemory plus connect.driverMemoryOverhead (1536Mi)"),
    ({"historyServer": {"resources": {"limits": {"memory": "500M"}}}},
     "historyServer.resources.limits.memory is 500M, which cannot hold historyServer.memory plus historyServer.memoryOverhead (896Mi)"),
])
def test_contradictions_are_refused(values, message):
    assert message in helm.refusal(values)


def test_backend_is_refused_without_the_schema_too():
    said = helm.refusal({"backend": "yarn"}, extra=("--skip-schema-validation",))
    assert 'backend is "yarn": set it to k8s, standalone or operator' in said


# Mistakes that everybody makes once: what is said, with the keys as this chart's user writes them. `{}` stands for the module's name.
MISTAKES = {
    "a wrong backend": ({"backend": "yarn"}, 'backend must be one of the following: "k8s", "standalone", "operator"'),
    "an unknown key": ({"connect": {"driverMemoy": "1g"}}, "connect: Additional property driverMemoy is not allowed"),
    "an unknown section": ({"conect": {"enabled": True}}, "(root): Additional property conect is not allowed"),
    "2GB": ({"jupyter": {"resources": {"limits": {"memory": "2GB"}}}}, "jupyter.resources.limits.memory: Does not match pattern '^[0-9]+(\\.[0-9]+)?(Ki|Mi|Gi|Ti|k|M|G|T)?$|write 512Mi or 2Gi^'"),
    "2GB of a heap": ({"connect": {"driverMemory": "2GB"}}, "connect.driverMemory: Does not match pattern '^[1-9][0-9]*[mg]$|write 512m or 2g^'"),
    "two backends, k8s first": ({"standalone": {"enabled": True}},
                                "{standalone}standalone.enabled is true, but backend is k8s: set backend to standalone, or {standalone}standalone.enabled to false"),
    "two backends, standalone first": ({"backend": "standalone", "standalone": {"enabled": True}, "operator": {"enabled": True}},
                                       "{operator}operator.enabled is true, but backend is standalone: set backend to operator, or {operator}operator.enabled to false"),
    "a backend without its cluster": ({"backend": "standalone"}, "backend standalone has no master: set {standalone}standalone.enabled to true, or {standalone}standalone.masterUrl to yours"),
    "no credentials for an S3 server": ({"minio": {"enabled": False}, "s3": {"endpoint": "https://s3.example.org"}},
                                        "no credentials for https://s3.example.org: set s3.existingSecret to a Secret with the keys access-key and secret-key"),
    "no S3 server": ({"minio": {"enabled": False}}, "no S3 endpoint: set s3.endpoint to your S3 server"),
    "a limit below the heap": ({"connect": {"resources": {"limits": {"memory": "1Gi"}}}},
                               "{connect}connect.resources.limits.memory is 1Gi, which cannot hold {connect}connect.driverMemory plus {connect}connect.driverMemoryOverhead (1536Mi): "
                               "raise the limit or lower these"),
    "a request above its limit": ({"jupyter": {"resources": {"requests": {"memory": "4Gi"}}}},
                                  "{jupyter}jupyter.resources.requests.memory is 4Gi, above {jupyter}jupyter.resources.limits.memory (2Gi): lower the request or raise the limit"),
    "a request of CPU above its limit": ({"jupyter": {"resources": {"requests": {"cpu": 2}, "limits": {"cpu": "1500m"}}}},
                                         "{jupyter}jupyter.resources.requests.cpu is 2, above {jupyter}jupyter.resources.limits.cpu (1500m): lower the request or raise the limit"),
    "a request above heap and overhead": ({"connect": {"resources": {"requests": {"memory": "4Gi"}}}},
                                          "{connect}connect.resources.requests.memory is 4Gi, above its limit of 1536Mi ({connect}connect.driverMemory plus {connect}connect.driverMemoryOverhead): "
                                          "lower it, or set {connect}connect.resources.limits.memory"),
    "a request above a worker's limit": ({"backend": "standalone", "standalone": {"enabled": True, "worker": {"resources": {"requests": {"memory": "4Gi"}}}}},
                                         "{standalone}standalone.worker.resources.requests.memory is 4Gi, above its limit of 1984Mi"),
    "one account for two": ({"connect": {"serviceAccount": {"name": "spark-driver"}}, "submit": {"enabled": True}},
                            'two ServiceAccounts are called "spark-driver": give {submit}submit.serviceAccount.name another value than {connect}connect.serviceAccount.name'),
    "one account for driver and executors": ({"connect": {"serviceAccount": {"name": "spark-executor"}}},
                                             'two ServiceAccounts are called "spark-executor": give {connect}connect.executor.serviceAccount.name another value than '
                                             "{connect}connect.serviceAccount.name"),
    "a ConfigMap's name twice": ({"submit": {"enabled": True, "name": "spark-connect"}}, 'two components are called "spark-connect": give {submit}submit.name another value'),
    "a name of Airflow's": ({"airflow": {"enabled": True}, "jupyter": {"name": "airflow-scheduler"}},
                            'two components are called "airflow-scheduler": give {jupyter}jupyter.name another value'),
    "no database server": ({"airflow": {"enabled": True}, "postgresql": {"enabled": False}}, "postgresql.enabled"),
}
WHOLE = [chart for chart in cells.CHARTS if not cells.is_module(chart)]


def module_of(chart, section):
    return next((f"{module}." for module, own in cells.modules(chart).items() if section in own and section not in cells.values(chart)), "")


@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("chart", WHOLE, ids=cells.name)
def test_a_mistake_gets_one_sentence(chart, mistake):
    values, sentence = MISTAKES[mistake]
    unknown = {key: value for key, value in values.items() if key not in VALUES}
    known = cells.placed(chart, {key: value for key, value in values.items() if key in VALUES})
    switched = {module: {"enabled": True} for module in cells.modules(chart)}
    said = helm.refusal(helm.merged(switched, known, unknown), chart=chart)
    for section in ("standalone", "operator", "connect", "submit", "jupyter"):
        sentence = sentence.replace("{" + section + "}", module_of(chart, section))
    mistakes = [line for line in said.splitlines() if "walk.go" not in line]
    assert sentence in "\n".join(mistakes), "\n".join(mistakes)
    # One sentence, and no second complaint beside it.
    assert sum(line.startswith("- ") or "execution error" in line for line in mistakes) == 1, mistakes


@pytest.mark.parametrize("preset", [file for file in cells.PRESETS if "operator" in file.stem], ids=lambda file: file.parent.name)
def test_an_operator_preset_without_its_crd_is_refused(preset):
    chart = cells.chart_of(preset)
    said = helm.refusal(cells.fixed(chart), preset=preset, chart=chart)
    assert "sparkoperator.k8s.io/v1beta2" in said and "helm install" in said, said
    assert f"{module_of(chart, 'operator')}operator.enabled" in said, said


@pytest.mark.parametrize("values", [
    {"submit": {"enabled": True}},  # drivers of both share the executors' account
    {"connect": {"podLabels": {"app.kubernetes.io/team": "data"}}},
    {"image": {"pullSecrets": ["registry.example.com", "2-" + "s" * 60]}},
    {"jupyter": {"resources": {"requests": {"cpu": "500m", "memory": "2048Mi"}, "limits": {"cpu": 0.5, "memory": "2Gi"}}}},
    {"connect": {"resources": {"requests": {"memory": "4Gi"}, "limits": {"memory": "4Gi"}}}},
    {"airflow": {"enabled": False, "apiServer": {"resources": {"requests": {"memory": "9Gi"}}}}},
], ids=str)
def test_what_is_no_mistake_renders(values):
    helm.text(helm.merged(helm.FIXED, values))


def test_a_limit_that_holds_heap_and_overhead_is_accepted():
    assert "memory: 2Gi" in helm.text({"connect": {"resources": {"limits": {"memory": "2Gi"}}}})


@pytest.mark.parametrize("chart", cells.CHARTS, ids=cells.name)
def test_every_default_has_a_schema_and_every_schema_key_a_default(chart):
    """Both ways, so that neither file gets ahead of the other."""
    schema = json.loads((chart / "values.schema.json").read_text())

    def resolve(node):
        return schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node

    def compare(node, values, path):
        declared = resolve(node).get("properties")
        # Optional parts that values.yaml leaves empty: resource lists, image overrides, the user's own maps.
        if declared is None or not values or path.endswith((".resources", ".resources.limits", ".resources.requests", ".image")):
            return
        names = set(declared) - ({"global", "spark-base"} if not path else set())
        # A module is switched by its umbrella.
        names -= {"enabled"} if not path and cells.is_module(chart) else set()
        assert names == set(values) - ({"global"} if not path else set()), path
        for key in names:
            if isinstance(values[key], dict) and key not in cells.modules(chart):
                compare(declared[key], values[key], f"{path}.{key}")

    compare(schema, cells.values(chart), "")
