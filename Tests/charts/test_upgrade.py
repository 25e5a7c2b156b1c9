"""An upgrade must not touch what Kubernetes refuses to change.

Fixtures/immutable holds, for each preset, the fields of its released objects that cannot be changed in place. The
present render may add objects and leave some out, but not differ in these. ACCEPT=1 writes the files anew: for a
release whose notes say what to do.
"""

import copy
import json
import os
import pathlib

import pytest

import cells
import helm
import semantics

FOLDER = pathlib.Path(__file__).parent / "Fixtures/immutable"


def immutable(item):
    """What the API server refuses to change in an object of this kind."""
    spec = item.get("spec", {})
    match item["kind"]:
        case "Deployment" | "DaemonSet":
            return {"selector": spec["selector"]}
        case "StatefulSet":
            # Everything but replicas, template, updateStrategy, ordinals, minReadySeconds and the retention policy.
            kept = ("selector", "serviceName", "volumeClaimTemplates", "podManagementPolicy", "revisionHistoryLimit")
            return {key: spec[key] for key in kept if key in spec}
        case "Service":
            return {"clusterIP": spec.get("clusterIP", "given by the cluster")}
        case "RoleBinding":
            return {"roleRef": item["roleRef"]}
        case "PersistentVolumeClaim":
            return {key: value for key, value in spec.items() if key != "resources"}
        case "Job":
            return {"template": spec["template"], "selector": spec.get("selector")}
        case "Secret":
            return {"type": item.get("type", "Opaque")}
    return {}


def recorded(objects):
    # Tests are no part of an upgrade: helm makes their pods anew.
    return {semantics.title(item): copy.deepcopy({"apiVersion": item["apiVersion"], **immutable(item)})
            for item in objects if not semantics.is_hook(item)}


def touched(before, now):
    """Sentences on each object in both whose immutable fields differ."""
    for name in sorted(before.keys() & now.keys()):
        for field in sorted(before[name].keys() | now[name].keys()):
            if before[name].get(field) != now[name].get(field):
                yield f"{name}: {field} was {json.dumps(before[name].get(field))} and is {json.dumps(now[name].get(field))}"


def rendered(preset, extra=None):
    chart = cells.chart_of(preset)
    return helm.objects(helm.merged(cells.fixed(chart), extra or {}), preset=preset, chart=chart, extra=helm.CUSTOM)


@pytest.mark.parametrize("preset", cells.PRESETS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_an_upgrade_touches_no_immutable_field(preset):
    file = FOLDER / f"{preset.parent.name}-{preset.stem}.json"
    now = recorded(rendered(preset))
    if os.environ.get("ACCEPT"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n")
    assert file.exists(), f"{file.name} is not there: ACCEPT=1 writes it"
    before = json.loads(file.read_text())
    assert before.keys() & now.keys(), "no object is in both"
    assert list(touched(before, now)) == []


@pytest.mark.parametrize("before, after", [(a, b) for a in cells.PRESETS for b in cells.PRESETS if a != b and a.parent == b.parent],
                         ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_change_of_preset_touches_no_immutable_field(before, after):
    assert list(touched(recorded(rendered(before)), recorded(rendered(after)))) == []


def test_every_record_has_its_preset():
    assert {file.stem for file in FOLDER.glob("*.json")} == {f"{file.parent.name}-{file.stem}" for file in cells.PRESETS}


@pytest.mark.parametrize("kind, change, field", [
    ("Deployment", lambda item: item["spec"]["selector"]["matchLabels"].update(a="b"), "selector"),
    ("StatefulSet", lambda item: item["spec"].update(serviceName="other"), "serviceName"),
    ("StatefulSet", lambda item: item["spec"].update(podManagementPolicy="Parallel"), "podManagementPolicy"),
    ("StatefulSet", lambda item: item["spec"].update(volumeClaimTemplates=[]), "volumeClaimTemplates"),
    ("Service", lambda item: item["spec"].update(clusterIP="None"), "clusterIP"),
    ("RoleBinding", lambda item: item["roleRef"].update(name="other"), "roleRef"),
    ("Secret", lambda item: item.update(type="kubernetes.io/basic-auth"), "type"),
    ("PersistentVolumeClaim", lambda item: item["spec"].update(accessModes=["ReadWriteMany"]), "accessModes"),
])
def test_a_touched_field_is_found(kind, change, field):
    objects = rendered(helm.PRESET.resolve(), {"minio": {"persistence": {"enabled": True}}})
    before = recorded(objects)
    item = next(item for item in objects if item["kind"] == kind and item["spec"].get("clusterIP") != "None") if kind == "Service" \
        else next(item for item in objects if item["kind"] == kind)
    change(item)
    [sentence] = touched(before, recorded(objects))
    assert sentence.startswith(f"{semantics.title(item)}: {field} was ")


def test_what_may_change_is_not_found():
    objects = rendered(helm.PRESET.resolve(), {"minio": {"persistence": {"enabled": True}}})
    before = recorded(objects)
    semantics.find(objects, "StatefulSet", "minio")["spec"]["template"]["spec"]["containers"][0]["image"] = "other:1"
    semantics.find(objects, "PersistentVolumeClaim", "minio")["spec"]["resources"]["requests"]["storage"] = "99Gi"
    objects.pop()
    assert list(touched(before, recorded(objects))) == []
