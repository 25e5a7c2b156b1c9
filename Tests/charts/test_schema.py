"""The schema and the chart's own checks refuse wrong values, each with a message that says what is wrong."""

import json

import pytest
import yaml

import helm

SCHEMA = json.loads((helm.CHART / "values.schema.json").read_text())
VALUES = yaml.safe_load((helm.CHART / "values.yaml").read_text())


def sections(values, path=""):
    """The maps of values.yaml that have fixed keys."""
    yield path
    for key, value in values.items():
        if isinstance(value, dict) and key not in ("nodeSelector", "podAnnotations", "annotations", "sparkConf", "affinity"):
            yield from sections(value, f"{path}.{key}".strip("."))


@pytest.mark.parametrize("section", list(sections(VALUES)), ids=lambda path: path or "top")
def test_unknown_keys_are_refused_everywhere(section):
    values = helm.nested(f"{section}.mispelt".strip("."), "x")
    assert f"- {section or '(root)'}: Additional property mispelt is not allowed" in helm.refusal(values)


@pytest.mark.parametrize("path, value, message", [
    ("backend", "standalone", 'backend must be one of the following: "k8s"'),
    ("backend", "operator", 'backend must be one of the following: "k8s"'),
    ("connect.replicas", 2, "connect.replicas does not match: 1"),
    ("connect.enabled", "yes please", "Invalid type. Expected: boolean, given: string"),
    ("connect.driverMemory", "1Gi", "connect.driverMemory: Does not match pattern '^[1-9][0-9]*[mg]$'"),
    ("connect.executor.memory", "2GB", "connect.executor.memory: Does not match pattern"),
    ("connect.executor.instances", "2", "Invalid type. Expected: integer, given: string"),
    ("connect.resources.limits.memory", "2GB", "connect.resources.limits.memory: Does not match pattern"),
    ("connect.name", "Spark_Connect", "connect.name: Does not match pattern"),
    ("connect.name", "c" * 47, "connect.name: Does not match pattern"),
    ("connect.service.type", "Loadbalancer", "connect.service.type must be one of the following"),
    ("connect.sparkConf", {"sql.ansi": True}, "Does not match pattern '^spark"),
    ("connect.sparkConf", {"spark.a": ["x"]}, "connect.sparkConf.spark.a: Invalid type"),
    ("connect.sparkConf", {"spark.a": "x\nspark.b=y"}, "connect.sparkConf.spark.a: Does not match pattern"),
    ("jupyter.sparkRemote", "spark://x:7077", "jupyter.sparkRemote: Does not match pattern '^$|^sc://'"),
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
    said = helm.refusal({"backend": "standalone"}, extra=("--skip-schema-validation",))
    assert 'backend "standalone" is not available in this chart: set backend to k8s' in said


def test_a_limit_that_holds_heap_and_overhead_is_accepted():
    assert "memory: 2Gi" in helm.text({"connect": {"resources": {"limits": {"memory": "2Gi"}}}})


def test_every_default_has_a_schema_and_every_schema_key_a_default():
    """Both ways, so that neither file gets ahead of the other."""

    def resolve(schema):
        return SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema

    def compare(schema, values, path):
        declared = resolve(schema).get("properties")
        # Optional parts that values.yaml leaves empty: resource lists and image overrides.
        if declared is None or path.endswith((".resources", ".image")):
            return
        names = set(declared) - {"global", "spark-base"}
        assert names == set(values), path
        for key in names:
            if isinstance(values[key], dict):
                compare(declared[key], values[key], f"{path}.{key}")

    compare(SCHEMA, VALUES, "")
