"""Objects against the schemas of Kubernetes versions (those of kubernetes-validate) and of custom resources.

kubernetes-validate reads its files anew for each object; here each schema is made once, and equal objects are
checked once.
"""

import functools
import json

import importlib_resources
import jsonschema
import referencing
import yaml

import crd

# What the oldest version serves, of all that charts may render: there is no schema of 1.20.
SERVED_1_20 = {
    "v1": {"ConfigMap", "PersistentVolumeClaim", "Pod", "Secret", "Service", "ServiceAccount"},
    "apps/v1": {"DaemonSet", "Deployment", "StatefulSet"},
    "batch/v1": {"Job"},
    "networking.k8s.io/v1": {"Ingress", "NetworkPolicy"},
    "policy/v1beta1": {"PodDisruptionBudget"},
    "rbac.authorization.k8s.io/v1": {"Role", "RoleBinding"},
}
# Kinds without a schema in reach, and why nothing is lost.
UNCHECKED = {"monitoring.coreos.com": "no schema of the Prometheus operator is in reach; test_extras.py compares them with the pods"}

FILES = importlib_resources.files("kubernetes_validate").joinpath("kubernetes-json-schema")


@functools.cache
def definitions(version):
    return referencing.Resource.from_contents(json.loads(FILES.joinpath(f"v{version}.0-local-strict/_definitions.json").read_text()))


@functools.cache
def validator(version, api_version, kind):
    group, _, name = api_version.rpartition("/")
    file = "-".join(filter(None, (kind.lower(), group.split(".")[0], name)))
    path = FILES.joinpath(f"v{version}.0-local-strict/{file}.json")
    if not path.is_file():
        return None
    schema = json.loads(path.read_text())
    registry = definitions(version) @ (referencing.Resource.from_contents(schema) @ referencing.Registry())
    return jsonschema.Draft202012Validator(schema, registry=registry)


@functools.cache
def _findings(version, text):
    item = json.loads(text)
    what = f"{item['kind']}/{item['metadata'].get('name')}"
    if item["kind"] in crd.KINDS:
        return crd.findings(item)
    if version == "1.20":
        served = item["kind"] in SERVED_1_20.get(item["apiVersion"], ())
        return [] if served else [f"{what}: Kubernetes 1.20 has no {item['apiVersion']} {item['kind']}"]
    check = validator(version, item["apiVersion"], item["kind"])
    if check is None:
        return [f"{what}: Kubernetes {version} has no {item['apiVersion']} {item['kind']}"]
    return [f"{what} {error.json_path}: {error.message[:300]}" for error in check.iter_errors(item)]


def unchecked(item):
    """Why an object has no schema here, or None."""
    return UNCHECKED.get(item["apiVersion"].split("/")[0])


def embedded(objects):
    """Pods and applications that ConfigMaps hold for Spark and Airflow: each key that ends in -pod.yaml or -application.yaml."""
    for item in objects:
        if item["kind"] == "ConfigMap":
            for key, content in (item.get("data") or {}).items():
                if key.endswith("-pod.yaml"):
                    pod = yaml.safe_load(content)
                    # Spark and Airflow give the name.
                    pod["metadata"].setdefault("name", "filled-in-later")
                    yield pod
                elif key.endswith("-application.yaml"):
                    yield yaml.safe_load(content)


def findings(objects, version):
    """Sentences on what a Kubernetes version ("1.28") refuses."""
    return [sentence for item in [*objects, *embedded(objects)] if not unchecked(item)
            for sentence in _findings(version, json.dumps(item, sort_keys=True, default=str))]
