"""Every key of values.yaml reaches the rendered text, and templates read no key that it lacks.

Each key gets a value unlike any other, of a form that its schema permits. In one render of each world (a backend with
what goes with it) they are all set at once, and those that are then in the text are read. What is left (switches,
choices, sizes that are only summed, keys that hide others) is changed alone and must change the render.
"""

import functools
import json
import re

import jsonschema
import pytest
import yaml

import cells
import helm

VALUES = yaml.safe_load((helm.CHART / "values.yaml").read_text())
WHOLE = [chart for chart in cells.CHARTS if not cells.is_module(chart)]
HOSTS = {"ingress": {"enabled": True, "hosts": {"jupyter": "a.example.org", "historyServer": "b.example.org", "airflow": "c.example.org",
                                                "mlflow": "d.example.org", "minioConsole": "e.example.org"}, "tls": {"enabled": True}}}
ALL = {toggle: {"enabled": True} for toggle in cells.toggles(helm.CHART)}
PERSISTENT = {section: {"persistence": {"enabled": True}} for section, value in VALUES.items() if isinstance(value, dict) and "persistence" in value}
DYNAMIC = {section: {"dynamicAllocation": {"enabled": True}} for section in ("connect", "submit", "operator")}
APPLICATIONS = {"operator": {"applications": {"once": {"mainApplicationFile": "local:///a.py"}},
                             "scheduled": {"daily": {"schedule": "@daily", "spec": {"mainApplicationFile": "local:///b.py"}}}}}
OFF = {"ingress": {"enabled": False}, "networkPolicy": {"enabled": False}, "monitoring": {"enabled": False}}
WORLDS = {
    "k8s with all extras": helm.merged(ALL, {"standalone": {"enabled": False}, "operator": {"enabled": False}}, HOSTS, PERSISTENT, DYNAMIC,
                                       {"backend": "k8s", "monitoring": {"podMonitor": {"enabled": True}}, "airflow": {"triggerer": {"enabled": True}},
                                        "networkPolicy": {"allowFrom": [{"podSelector": {}}]}}),
    "standalone": helm.merged(ALL, {"backend": "standalone", "operator": {"enabled": False}}, OFF),
    "operator": helm.merged(ALL, {"backend": "operator", "standalone": {"enabled": False}, "connect": {"enabled": False}, "submit": {"enabled": False}}, APPLICATIONS, OFF, DYNAMIC),
    "operator without dynamic allocation": helm.merged(ALL, {"backend": "operator", "standalone": {"enabled": False}, "connect": {"enabled": False}, "submit": {"enabled": False}}, APPLICATIONS, OFF),
    "k8s": helm.merged(ALL, {"backend": "k8s", "standalone": {"enabled": False}, "operator": {"enabled": False}}, OFF),
    "standalone, jupyter alone": {"backend": "k8s", **{section: {"enabled": section == "jupyter"} for section in ALL}},
}
# Keys that put something of the user's in place of what other keys describe: never among the many.
HIDES = re.compile(r"(^|\.)(existing\w+|host|masterUrl|sparkRemote|endpoint|imageRegistry|uri|mode|openshift)$")
# What a switch needs to be seen.
NEEDS = {"minio.enabled": {"s3": {"endpoint": "http://x.example.org:1"}}, "eventLog.enabled": {"historyServer": {"enabled": False}},
         "postgresql.host": {"postgresql": {"password": "fixed-password"}},
         "postgresql.port": {"postgresql": {"password": "fixed-password", "host": "db.example.org"}}}
MARK = re.compile(r"mark[0-9]{4}")


def leaves(values, path=""):
    """(path, default) of each value; an empty image override stands for its four fields."""
    for key, value in values.items():
        here = f"{path}.{key}".strip(".")
        if key == "image" and not value:
            for field in ("registry", "repository", "tag", "pullPolicy"):
                yield f"{here}.{field}", ""
        elif isinstance(value, dict) and value:
            yield from leaves(value, here)
        else:
            yield here, value


def schema_of(chart, path):
    """The schema of one value as it stands for itself: with the definitions beside it."""
    whole = json.loads((chart / "values.schema.json").read_text())
    node = whole
    for key in path.split("."):
        while "$ref" in node:
            node = whole["$defs"][node["$ref"].rsplit("/", 1)[1]]
        node = node["properties"][key]
    return {**node, "$defs": whole["$defs"]}


def options(schema, default, number):
    """Values to try, the most telling first. Each text holds the number, so that it is found again."""
    node = schema
    while "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    if "enum" in node:
        yield from (value for value in node["enum"] if value != default)
        return
    if isinstance(default, bool):
        yield not default
        return
    mark = f"mark{number}"
    if isinstance(default, int):
        yield from (number, 3, 2)
    yield from (mark, f"{mark}.example.org", f"http://{mark}.example.org:1", f"sc://{mark}:1", f"spark://{mark}:1", f"thrift://{mark}:1", f"https://{mark}.example.org",
                f"{number}Mi", f"{number}m", f"{number}s", f"{number}.1", f"3.{number}", f"secret-{mark}", f"org.example:{mark}:{number}")
    yield from ({mark: mark}, {f"spark.{mark}": mark}, {"core": {mark: mark}}, {"nodeAffinity": {mark: mark}}, {f"hive.{mark}": mark}, {mark: {"mainApplicationFile": "local:///a.py"}},
                {mark: {"schedule": "@daily", "spec": {"mainApplicationFile": "local:///a.py"}}})
    yield [f"{mark}==1.{number}"]
    yield from ([{"name": mark, "value": mark}], [{"name": mark, "emptyDir": {}}], [{"name": mark, "mountPath": f"/{mark}"}], [{"key": mark, "operator": "Exists"}],
                [{"maxSkew": 1, "topologyKey": mark, "whenUnsatisfiable": "ScheduleAnyway", "labelSelector": {}}], [{"podSelector": {"matchLabels": {mark: mark}}}], [mark],
                [f"org.example:{mark}:1.{number}"])


# Where the first permitted form is not one that Kubernetes or the chart can use.
FORMS = {"extraVolumes": lambda mark: [{"name": mark, "emptyDir": {}}], "extraVolumeMounts": lambda mark: [{"name": mark, "mountPath": f"/{mark}"}],
         "tolerations": lambda mark: [{"key": mark, "operator": "Exists"}],
         "topologySpreadConstraints": lambda mark: [{"maxSkew": 1, "topologyKey": mark, "whenUnsatisfiable": "ScheduleAnyway", "labelSelector": {}}],
         "affinity": lambda mark: {"nodeAffinity": {mark: mark}}, "config": lambda mark: {"core": {mark: mark}}, "repository": None}


def probe(chart, path, default, number):
    schema = schema_of(chart, path)
    form = FORMS.get(path.rsplit(".", 1)[-1])
    candidates = [form(f"mark{number}")] if form else options(schema, default, number)
    checker = jsonschema.Draft201909Validator(schema)
    for value in candidates:
        if value != default and checker.is_valid(value):
            return value
    return None


@functools.cache
def probes():
    """path → (value, the number in it), for spark-4.1, which has every section."""
    found = {}
    for number, (path, default) in enumerate(leaves(VALUES), 1100):
        # Workers must be able to hold executors.
        number += 5000 if path.startswith("standalone.worker.") else 0
        if "const" not in schema_of(helm.CHART, path):
            found[path] = (probe(helm.CHART, path, default, number), str(number))
    return found


def telling(path):
    """Whether the value of a key can be found in the text of a render with many others."""
    value, number = probes()[path]
    return number in str(value) and not HIDES.search(path) and not path.endswith(".enabled")


def call(chart, *layers):
    values = helm.merged({module: {"enabled": True} for module in cells.modules(chart)}, *(cells.placed(chart, layer) for layer in layers))
    return {"values": helm.merged(cells.fixed(chart), values), "chart": chart, "extra": helm.CUSTOM}


@functools.cache
def together(chart, world):
    # A world's own values would be overwritten where they are what makes it.
    own = dict(leaves(WORLDS[world]))
    many = helm.merged(*(helm.nested(path, probes()[path][0]) for path in probes() if telling(path) and not (path in own and "hosts" not in path)))
    return call(chart, WORLDS[world], many)


@functools.cache
def numbers(chart):
    """The numbers of all probes that are in the text of some world."""
    return frozenset(number for world in WORLDS for number in re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", helm.text(**together(chart, world))))


def alone(world, path):
    value = probes()[path][0]
    if isinstance(value, bool):
        # A switch is turned from where it stands in this world.
        value = not dict(leaves(helm.merged(VALUES, WORLDS[world])))[path]
    return call(helm.CHART, WORLDS[world], NEEDS.get(path, {}), helm.nested(path, value))


def documents(text):
    """All but Secrets: some hold what is generated anew for each render. What a key puts there is found by its number."""
    return [document for document in text.split("\n---\n") if "\nkind: Secret\n" not in document]


def differs(world, path):
    """Whether a key, changed alone, changes the render. A refusal that names it has read it, too."""
    before = helm.run(**call(helm.CHART, WORLDS[world], NEEDS.get(path, {})))
    after = helm.run(**alone(world, path))
    if after.returncode:
        return path in after.stderr and "values don't meet the specifications" not in after.stderr
    return before.returncode == 0 and documents(before.stdout) != documents(after.stdout)


@pytest.fixture(scope="module", autouse=True)
def rendered():
    helm.render_ahead([together(chart, world) for chart in WHOLE for world in WORLDS])
    rest = [path for path in probes() if not (telling(path) and probes()[path][1] in numbers(helm.CHART))]
    helm.render_ahead([call(helm.CHART, WORLDS[world], NEEDS.get(path, {})) for world in WORLDS for path in ("", *NEEDS)])
    for world in WORLDS:
        helm.render_ahead([alone(world, path) for path in rest])
        rest = [path for path in rest if not differs(world, path)]


@pytest.mark.parametrize("path", [path for path, _ in leaves(VALUES)])
def test_key_is_read(path):
    if path not in probes():
        assert "const" in schema_of(helm.CHART, path)
        return
    helm.COUNTS["keys of values.yaml that are read"] += 1
    value, number = probes()[path]
    assert value is not None, f"no value is known that the schema of {path} permits: add a form to `options`"
    if telling(path) and number in numbers(helm.CHART):
        return
    assert any(differs(world, path) for world in WORLDS), f"nothing reads {path}"


@pytest.mark.parametrize("chart", [chart for chart in WHOLE if cells.modules(chart)], ids=cells.name)
def test_keys_reach_the_templates_through_an_umbrella(chart):
    """All that is found in spark-4.1 is found here, from wherever it stands."""
    sections = set(cells.values(chart)).union(*cells.modules(chart).values())
    assert sections >= set(VALUES), "a section of spark-4.1 is missing"
    missing = [path for path in probes() if telling(path) and probes()[path][1] in numbers(helm.CHART) - numbers(chart)]
    assert missing == []


def test_a_key_that_nothing_reads_is_found():
    """The technique itself: a marker for a key without a reader is in no text."""
    number = "9876"
    assert number not in numbers(helm.CHART)
    values = call(helm.CHART, WORLDS["k8s"])["values"]
    before = documents(helm.text(**call(helm.CHART, WORLDS["k8s"])))
    assert documents(helm.text(helm.merged(values, {"global": {"unread": f"mark{number}"}}), chart=helm.CHART, extra=helm.CUSTOM)) == before


def reads():
    """(file, dotted path) of each `.Values.…` and of each field of a variable that holds a component."""
    for folder in [*cells.CHARTS, helm.ROOT / "charts/spark-base"]:
        for file in sorted((folder / "templates").rglob("*.*")):
            text = file.read_text()
            names = dict(re.findall(r"(\$\w+) := (?:\$?\.Values|\$\.Values|\.root\.Values)\.([\w.]+) -?}}", text))
            # A variable made from another one.
            for name, base, rest in re.findall(r"(\$\w+) := (\$\w+)\.([\w.]+) -?}}", text):
                if base in names:
                    names[name] = f"{names[base]}.{rest}"
            for path in re.findall(r"(?:\.root|\$)?\.Values\.([\w.]+)", text):
                yield file, path
            for name, path in names.items():
                # A name that means different things in one file cannot be followed.
                if len(set(re.findall(re.escape(name) + r" :?= ([^}]*?) -?}}", text))) == 1:
                    for rest in re.findall(re.escape(name) + r"\.([\w.]+)", text):
                        yield file, f"{path}.{rest}"


def undeclared(found):
    for file, path in found:
        here = VALUES
        for key in path.rstrip(".").split("."):
            # What the library itself puts beside the values, and the optional parts of `resources`.
            if key.startswith("_") or here is not VALUES and set(here) <= {"requests", "limits"}:
                break
            if key not in here:
                yield f"{file.relative_to(helm.ROOT)} reads {path}, which values.yaml does not have"
                break
            here = here[key]
            if not isinstance(here, dict) or not here:
                break


def test_templates_read_only_declared_keys():
    found = list(reads())
    assert len(found) > 300, "the search for keys finds too little to prove anything"
    assert list(undeclared(found)) == []


def test_an_undeclared_key_is_found():
    file = helm.ROOT / "charts/spark-base/templates/_pods.tpl"
    assert list(undeclared([(file, "connect.gone")])) == ["charts/spark-base/templates/_pods.tpl reads connect.gone, which values.yaml does not have"]
