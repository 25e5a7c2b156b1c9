"""Every key of values.yaml reaches the rendered text, and templates read no key that it lacks."""

import re

import pytest
import yaml

import helm

VALUES = yaml.safe_load((helm.CHART / "values.yaml").read_text())
EMPTY_MAP_SAMPLES = {
    "annotations": {"{}": "x"}, "podAnnotations": {"{}": "x"}, "nodeSelector": {"{}": "x"}, "sparkConf": {"spark.{}": "x"},
    "affinity": {"nodeAffinity": {"{}": "x"}},
}
LIST_SAMPLES = {
    "extraEnv": [{"name": "{}"}], "tolerations": [{"key": "{}"}], "pullSecrets": ["{}"],
    "extraVolumes": [{"name": "{}", "emptyDir": {}}], "extraVolumeMounts": [{"name": "{}", "mountPath": "/{}"}],
}
# Values whose form the schema restricts: a form in which the marker still fits.
FORMS = {
    "s3.endpoint": "http://{}:1", "s3.jars.repository": "https://{}", "jupyter.sparkRemote": "sc://{}",
    "s3.secretKey": "secret-{}", "s3.jars.hadoopAwsVersion": "3.{}", "s3.jars.awsSdkVersion": "2.{}",
}
# Where one key decides whether another is used.
NEEDS = {
    "connect.dynamicAllocation.minExecutors": {"connect": {"dynamicAllocation": {"enabled": True, "maxExecutors": 99999}}},
    "connect.dynamicAllocation.maxExecutors": {"connect": {"dynamicAllocation": {"enabled": True}}},
    "minio.persistence": {"minio": {"persistence": {"enabled": True}}},
    "jupyter.persistence": {"jupyter": {"persistence": {"enabled": True}}},
}
# `backend` and `connect.replicas` have one permitted value in this version.
SINGLE = {"backend", "connect.replicas"}
CHOICES = {
    "image.pullPolicy": "Always", "s3.jars.mode": "image", "connect.service.type": "NodePort", "jupyter.service.type": "NodePort",
    "historyServer.service.type": "NodePort", "minio.service.type": "NodePort",
}


def leaves(values, path=""):
    for key, value in values.items():
        here = f"{path}.{key}".strip(".")
        if isinstance(value, dict) and value:
            yield from leaves(value, here)
        elif key == "image":
            for field in ("registry", "repository", "tag", "pullPolicy"):
                yield f"{here}.{field}", ""
        else:
            yield here, value


def filled(sample, marker):
    """`sample` with each {} replaced."""
    if isinstance(sample, str):
        return sample.replace("{}", marker)
    if isinstance(sample, list):
        return [filled(item, marker) for item in sample]
    return {filled(key, marker): filled(value, marker) for key, value in sample.items()}


def probe(path, value, number):
    """A permitted value unlike any other, and the text that must then be rendered."""
    key = path.rsplit(".", 1)[-1]
    marker = f"mark{number}"
    if path in CHOICES:
        return CHOICES[path], None
    if key == "pullPolicy":
        return "Always", None
    if path in FORMS:
        return FORMS[path].replace("{}", str(number) if "Version" in path else marker), str(number)
    if isinstance(value, bool):
        return not value, None
    if isinstance(value, int):
        return 1000 + number, str(1000 + number)
    if key in EMPTY_MAP_SAMPLES:
        return filled(EMPTY_MAP_SAMPLES[key], marker), marker
    if key in LIST_SAMPLES:
        return filled(LIST_SAMPLES[key], marker), marker
    if re.fullmatch(r"[0-9]+(m|g|s)", str(value)):
        return f"{1000 + number}{value[-1]}", None if path in HEAP else f"{1000 + number}{value[-1]}"
    if re.fullmatch(r"[0-9]+(Mi|Gi)", str(value)):
        return f"{1000 + number}{value[-2:]}", f"{1000 + number}{value[-2:]}"
    if key == "cpuLimit":
        return f"{1000 + number}m", f"{1000 + number}m"
    return marker, marker


# Sizes that reach the text only in a sum.
HEAP = {"connect.driverMemoryOverhead", "historyServer.memoryOverhead"}
LEAVES = [leaf for leaf in leaves(VALUES) if leaf[0] not in SINGLE]


NUMBERED = [(100 + i, *leaf) for i, leaf in enumerate(LEAVES)]


def alone(path):
    """Whether a key needs a render of its own, since it hides other keys or needs them set."""
    return path.endswith((".existingSecret", ".existingClaim")) or path.startswith(("image.", *NEEDS))


def together():
    """One render with every other key at its probe value."""
    probes = [(path, *probe(path, value, number)) for number, path, value in NUMBERED]
    return helm.text(helm.merged(*(helm.nested(path, sample) for path, sample, text in probes if text and not alone(path))))


@pytest.mark.parametrize("number, path, value", NUMBERED, ids=[p for p, _ in LEAVES])
def test_key_is_read(number, path, value):
    needs = next((layer for start, layer in NEEDS.items() if path.startswith(start)), {})
    if path in ("connect.dynamicAllocation.enabled", "minio.persistence.enabled", "jupyter.persistence.enabled"):
        needs = {}
    if path == "eventLog.enabled":
        needs = {"historyServer": {"enabled": False}}
    if path == "minio.enabled":
        needs = {"s3": {"endpoint": "http://x:1"}}
    sample, text = probe(path, value, number)
    if text and not alone(path):
        assert text in together() and text not in helm.text(helm.FIXED), f"nothing reads {path}"
        return
    before = helm.text(helm.merged(helm.FIXED, needs))
    after = helm.text(helm.merged(helm.FIXED, needs, helm.nested(path, sample)))
    assert after != before, f"nothing reads {path}"
    if text:
        assert text in after and text not in before, f"{path} is read, but its value is not rendered"


def reads():
    """(file, dotted path) of each `.Values.…` and of each field of a variable that holds a component."""
    for folder in (helm.CHART, helm.ROOT / "charts/spark-base"):
        for file in sorted((folder / "templates").rglob("*.*")):
            text = file.read_text()
            names = dict(re.findall(r"(\$\w+) := (?:\$?\.Values|\$\.Values)\.([\w.]+) -?}}", text))
            # A variable made from another one.
            for name, base, rest in re.findall(r"(\$\w+) := (\$\w+)\.([\w.]+) -?}}", text):
                if base in names:
                    names[name] = f"{names[base]}.{rest}"
            for path in re.findall(r"(?:\.root|\$)?\.Values\.([\w.]+)", text):
                yield file, path
            for name, path in names.items():
                for rest in re.findall(re.escape(name) + r"\.([\w.]+)", text):
                    yield file, f"{path}.{rest}"


def test_templates_read_only_declared_keys():
    found = list(reads())
    assert len(found) > 100, "the search for keys finds too little to prove anything"
    for file, path in found:
        here = VALUES
        for key in path.rstrip(".").split("."):
            if key in here:
                here = here[key]
            else:
                pytest.fail(f"{file.relative_to(helm.ROOT)} reads {path}, which values.yaml does not have")
            if not isinstance(here, dict) or not here:
                break
