"""Every preset on each Kubernetes version under awkward names; on the defaults each toggle alone, each off, and all pairs.

The cells come from cells.py, which reads charts, presets and toggles from the repository.
"""

import functools

import pytest

import cells
import helm
import schemas
import semantics

IDS = {chart: cells.name(chart) for chart in cells.CHARTS}
# Toggles that leave no object of their own: they change others, or come when others need them.
WITHOUT_OBJECTS = {"eventLog", "postgresql", "monitoring"}


def preset_call(preset, release="spark", kube="1.28"):
    chart = cells.chart_of(preset)
    return {"values": cells.fixed(chart), "preset": preset, "chart": chart, "release": release, "kube": f"{kube}.0", "extra": helm.CUSTOM}


def toggle_call(chart, on):
    return {"values": cells.composed(chart, on), "chart": chart, "extra": helm.CUSTOM}


def off_call(chart, toggle):
    """The defaults, without one of them."""
    need = helm.merged(cells.OFF_NEEDS.get(toggle, {}), {toggle: {"enabled": False}})
    return {"values": helm.merged(cells.fixed(chart), cells.placed(chart, need)), "chart": chart, "extra": helm.CUSTOM}


PRESET_CELLS = [(preset, release, kube) for preset in cells.PRESETS for release in cells.RELEASES for kube in cells.KUBES]
TOGGLE_CELLS = [(chart, on) for chart in cells.CHARTS for on in cells.combinations(chart)]
OFF_CELLS = [(chart, toggle) for chart in cells.CHARTS for toggle in sorted(cells.toggles(chart))]


@pytest.fixture(scope="module", autouse=True)
def rendered():
    helm.render_ahead([preset_call(*cell) for cell in PRESET_CELLS] + [toggle_call(*cell) for cell in TOGGLE_CELLS]
                      + [off_call(*cell) for cell in OFF_CELLS])


def check(objects, kubes):
    """Semantic findings, and what the schemas of these versions refuse; objects without a schema are counted with the reason."""
    helm.COUNTS["cells"] += 1
    found = semantics.findings(objects)
    for kube in kubes:
        found += schemas.findings(objects, kube)
    for item in objects:
        if reason := schemas.unchecked(item):
            helm.COUNTS[f"objects without a schema check ({reason})"] += 1
    return found


@pytest.mark.parametrize("preset", cells.PRESETS, ids=lambda file: f"{file.parent.name}-{file.stem}")
@pytest.mark.parametrize("kube", cells.KUBES)
@pytest.mark.parametrize("release", cells.RELEASES, ids=["spark", "53-characters", "digits"])
def test_preset(preset, release, kube):
    objects = helm.shared(**preset_call(preset, release, kube))
    assert check(objects, [kube] if release == "spark" else []) == []
    assert all(item["metadata"]["labels"]["app.kubernetes.io/instance"] == release for item in objects)
    assert not any(item["metadata"].get("namespace", "team") != "team" for item in objects)


def test_the_presets_that_the_charts_link_are_all_there_are():
    for chart in cells.CHARTS:
        linked = sorted(link.resolve() for link in chart.glob("values-scenario-*.yaml"))
        assert linked == [file for file in cells.PRESETS if cells.chart_of(file) == chart]
        assert all(link.name == f"values-scenario-{link.resolve().name}" for link in chart.glob("values-scenario-*.yaml"))


# --- toggles ----------------------------------------------------------------------------------


@functools.cache
def effective(chart, on):
    """The toggles that are really on: those asked for, and those that they brought along."""
    values = cells.composed(chart, on)
    found = set()
    for toggle, path in cells.toggles(chart).items():
        here = values
        for key in path.split("."):
            here = here[key]
        if here:
            found.add(toggle)
    return found


@functools.cache
def objects_of(chart, on):
    return frozenset(semantics.title(item) for item in helm.shared(**toggle_call(chart, on)))


@functools.cache
def own(chart, toggle):
    """The objects that only this toggle brings: with it alone, and with no other alone."""
    others = [objects_of(chart, (other,)) for other in cells.toggles(chart) if toggle not in effective(chart, (other,))]
    return objects_of(chart, (toggle,)).difference(*others)


@pytest.mark.parametrize("chart", cells.CHARTS, ids=IDS.get)
def test_each_toggle_has_objects_of_its_own(chart):
    without = {toggle for toggle in cells.toggles(chart) if not own(chart, toggle)}
    assert without == WITHOUT_OBJECTS & set(cells.toggles(chart))


@pytest.mark.parametrize("chart, on", TOGGLE_CELLS, ids=[f"{cells.name(chart)}-{'+'.join(on)}" for chart, on in TOGGLE_CELLS])
def test_toggles(chart, on):
    if cells.backend(on) is None:
        helm.COUNTS["cells"] += 1
        said = helm.refusal(**toggle_call(chart, on))
        assert any(f"{toggle}.enabled is true, but" in said for toggle in on), said
        return
    objects = helm.shared(**toggle_call(chart, on))
    assert check(objects, cells.KUBES if len(on) == 1 else []) == []
    titles = {semantics.title(item) for item in objects}
    for toggle in cells.toggles(chart):
        if toggle in effective(chart, on):
            # A driver on another backend has other objects: no Role where it starts no pods.
            same = cells.backend(on) == cells.backend((toggle,))
            assert not same or own(chart, toggle) <= titles, f"{toggle} is on, but leaves out some of its objects"
        else:
            assert not own(chart, toggle) & titles, f"{toggle} is off, but leaves objects behind"


@pytest.mark.parametrize("chart, toggle", OFF_CELLS, ids=[f"{cells.name(chart)}-without-{toggle}" for chart, toggle in OFF_CELLS])
def test_one_off(chart, toggle):
    objects = helm.shared(**off_call(chart, toggle))
    assert check(objects, ["1.28"]) == []
    assert not own(chart, toggle) & {semantics.title(item) for item in objects}, f"{toggle} is off, but leaves objects behind"


# --- the checks can fail ----------------------------------------------------------------------


def test_the_schema_check_can_fail():
    objects = helm.objects(**preset_call(helm.PRESET))
    semantics.find(objects, "Deployment", "jupyter")["spec"]["template"]["spec"]["enableServiceLink"] = False
    for kube in ("1.28", "1.34"):
        assert any("enableServiceLink" in sentence for sentence in schemas.findings(objects, kube))
    [found] = schemas.findings([{"apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": {"name": "x"}}], "1.20")
    assert found == "PodDisruptionBudget/x: Kubernetes 1.20 has no policy/v1 PodDisruptionBudget"
    [found] = schemas.findings([{"apiVersion": "policy/v1beta1", "kind": "PodDisruptionBudget", "metadata": {"name": "x"}}], "1.28")
    assert "1.28 has no policy/v1beta1" in found


def test_the_check_of_pods_in_configmaps_can_fail():
    objects = helm.objects(**preset_call(helm.PRESET))
    data = semantics.find(objects, "ConfigMap", "spark-connect-conf")["data"]
    data["executor-pod.yaml"] = data["executor-pod.yaml"].replace("enableServiceLinks", "enableServiceLink")
    assert any("enableServiceLink" in sentence for sentence in schemas.findings(objects, "1.28"))


@pytest.mark.parametrize("change, sentence", [
    (lambda spec: spec["driver"].update(cores="x"), "$.spec.driver.cores: 'x' is not of type 'integer'"),
    (lambda spec: spec["executor"].update(instance=1), "'instance' was unexpected"),
    (lambda spec: spec.pop("mainApplicationFile"), "'mainApplicationFile' is a required property"),
    (lambda spec: spec["driver"]["template"]["spec"]["containers"][0].update(command="x"), "is not of type 'array'"),
])
def test_the_check_of_custom_resources_can_fail(change, sentence):
    preset = next(file for file in cells.PRESETS if "operator" in file.stem)
    objects = helm.objects(**preset_call(preset))
    change(next(item for item in objects if item["kind"] == "SparkApplication")["spec"])
    assert any(sentence in found for found in schemas.findings(objects, "1.28")), schemas.findings(objects, "1.28")
