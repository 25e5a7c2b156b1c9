"""The CustomResourceDefinitions of the Spark operator, derived from its API models on PyPI.

`python crd.py` prints them for `kubectl apply -f -`. They are not the operator's own manifests: they are made
from the models in kubeflow-spark-api, and carry an annotation that says so.
"""

import functools
import importlib.metadata
import sys

import jsonschema
import kubeflow_spark_api.models as models
import yaml

GROUP = "sparkoperator.k8s.io"
VERSION = "v1beta2"
KINDS = {
    "SparkApplication": (models.SparkV1beta2SparkApplication, "sparkapplications", ["sparkapp"]),
    "ScheduledSparkApplication": (models.SparkV1beta2ScheduledSparkApplication, "scheduledsparkapplications", ["scheduledsparkapp"]),
}
KEPT = ("type", "format", "enum", "required", "minimum", "maximum", "pattern", "minLength", "maxLength")


class Underivable(Exception):
    """A model that has no form in a structural schema."""


def structural(node, definitions, above=()):
    """A model's JSON Schema in the form that the API server accepts: no $ref, no null, int-or-string in its own words."""
    if "$ref" in node:
        name = node["$ref"].rsplit("/", 1)[1]
        if name in above:
            raise Underivable(f"{name} holds itself")
        return structural(definitions[name], definitions, (*above, name))
    if "anyOf" in node:
        options = [option for option in node["anyOf"] if option.get("type") != "null"]
        if len(options) != 1:
            raise Underivable(f"{above[-1] if above else 'the top'} has a choice of {options}")
        return structural(options[0], definitions, above)
    properties = node.get("properties", {})
    if "oneof_schema_1_validator" in properties:
        # The models' wrapper of Quantity and IntOrString.
        return {"x-kubernetes-int-or-string": True}
    result = {key: node[key] for key in KEPT if key in node}
    if properties:
        result["properties"] = {key: structural(below, definitions, above) for key, below in properties.items()}
    elif isinstance(node.get("additionalProperties"), dict) and node["additionalProperties"]:
        result["additionalProperties"] = structural(node["additionalProperties"], definitions, above)
    elif node.get("type") == "object" or "type" not in node:
        result |= {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
    if "items" in node:
        result["items"] = structural(node["items"], definitions, above)
    return result


@functools.cache
def schema(kind):
    model = KINDS[kind][0].model_json_schema(by_alias=True)
    result = structural(model, model["$defs"])
    # The API server has a schema of its own for these, and the operator alone writes the status.
    result["properties"] |= {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"},
                             "status": {"type": "object", "x-kubernetes-preserve-unknown-fields": True}}
    return result


def definition(kind):
    _, plural, short = KINDS[kind]
    version = importlib.metadata.version("kubeflow-spark-api")
    return {
        "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
        "metadata": {
            "name": f"{plural}.{GROUP}",
            "annotations": {
                "spark-k8s-constructor/derived-from": f"the models of kubeflow-spark-api {version}, not the operator's own manifest",
                # The API server asks for it in *.k8s.io; this is how a definition says that nobody approved it.
                "api-approved.kubernetes.io": "unapproved, derived for tests",
            },
        },
        "spec": {
            "group": GROUP, "scope": "Namespaced",
            "names": {"kind": kind, "listKind": f"{kind}List", "plural": plural, "singular": kind.lower(), "shortNames": short},
            "versions": [{"name": VERSION, "served": True, "storage": True, "subresources": {"status": {}},
                          "schema": {"openAPIV3Schema": schema(kind)}}],
        },
    }


def strict(node):
    """The same as plain JSON Schema that also refuses the keys which the API server would silently drop."""
    if node.get("x-kubernetes-int-or-string"):
        return {"type": ["integer", "string"]}
    result = {key: value for key, value in node.items() if not key.startswith("x-kubernetes-")}
    if "properties" in node:
        result["properties"] = {key: strict(below) for key, below in node["properties"].items()}
        result["additionalProperties"] = False
    elif isinstance(node.get("additionalProperties"), dict):
        result["additionalProperties"] = strict(node["additionalProperties"])
    if "items" in node:
        result["items"] = strict(node["items"])
    return result


@functools.cache
def validator(kind):
    whole = strict(schema(kind))
    whole["properties"]["metadata"] = {"type": "object", "required": ["name"]}
    return jsonschema.Draft202012Validator(whole)


def findings(item):
    """Sentences on what the definition refuses in a custom resource."""
    if item["apiVersion"] != f"{GROUP}/{VERSION}":
        return [f"{item['kind']} is of {item['apiVersion']}, not {GROUP}/{VERSION}"]
    return [f"{item['kind']}/{item['metadata'].get('name')} {error.json_path}: {error.message[:200]}"
            for error in validator(item["kind"]).iter_errors(item)]


if __name__ == "__main__":
    yaml.safe_dump_all([definition(kind) for kind in KINDS], sys.stdout, sort_keys=False)
