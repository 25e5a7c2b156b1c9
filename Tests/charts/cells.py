"""What the matrix is made of, read from the repository: charts, presets, toggles. A new one is covered by itself."""

import functools
import itertools

import yaml

import helm

KUBES = ("1.20", "1.28", "1.34")
RELEASES = ("spark", "r" * 53, "2025")
CHARTS = sorted(file.parent for file in (helm.ROOT / "charts").glob("**/Chart.yaml")
                if not file.parent.is_symlink() and yaml.safe_load(file.read_text())["type"] == "application"
                and not any(folder.is_symlink() for folder in file.parents))
PRESETS = sorted((helm.ROOT / "presets").glob("*/*.yaml"))

# Which backends a toggle can live with: any, when it is not here.
BACKENDS = {"connect": ("k8s", "standalone"), "submit": ("k8s", "standalone"), "standalone": ("standalone",), "operator": ("operator",)}
# What a toggle needs beside itself to leave an object: it has none of its own, or asks for more.
NEEDS = {
    "operator": {"operator": {"applications": {"report": {"mainApplicationFile": "local:///opt/report.py"}}}},
    "ingress": {"ingress": {"hosts": {"historyServer": "history.example.org"}}, "historyServer": {"enabled": True}, "eventLog": {"enabled": True}},
    "networkPolicy": {"historyServer": {"enabled": True}, "eventLog": {"enabled": True}},
    "historyServer": {"eventLog": {"enabled": True}},
    "monitoring": {"monitoring": {"podMonitor": {"enabled": True}}},
}
# Off means: a server of the user's.
OFF_NEEDS = {
    "minio": {"s3": {"endpoint": "https://s3.example.org", "accessKey": "fixed-access", "secretKey": "fixed-secret-key"}},
    "postgresql": {"postgresql": {"host": "db.example.org", "password": "fixed-password"}},
    "eventLog": {"historyServer": {"enabled": False}},
}


def name(chart):
    return str(chart.relative_to(helm.ROOT / "charts"))


def chart_of(preset):
    return helm.ROOT / "charts" / preset.parent.name


@functools.cache
def values(chart):
    return yaml.safe_load((chart / "values.yaml").read_text())


@functools.cache
def modules(chart):
    """Module → its values, for a chart that has modules."""
    described = yaml.safe_load((helm.ROOT / "charts/charts.yaml").read_text())["charts"][name(chart)]
    return {module: values(chart / "charts" / module) for module in described.get("modules", [])}


@functools.cache
def toggles(chart):
    """Section → the path of its `enabled`; in a chart of modules, below its module."""
    found = {section: f"{section}.enabled" for section, value in values(chart).items()
             if isinstance(value, dict) and "enabled" in value and section not in modules(chart)}
    for module, own in modules(chart).items():
        found |= {section: f"{module}.{section}.enabled" for section, value in own.items()
                  if isinstance(value, dict) and "enabled" in value and section not in values(chart)}
    return found


def placed(chart, layer):
    """Values as spark-4.1 has them, where this chart has them."""
    result = {}
    for section, value in layer.items():
        module = next((m for m, own in modules(chart).items() if section in own and section not in values(chart)), None)
        if section in values(chart):
            result = helm.merged(result, {section: value})
        elif module:
            result = helm.merged(result, {module: {section: value}})
    return result


def backend(on):
    """The backend that all of them can live with, or None."""
    options = [b for b in ("k8s", "standalone", "operator") if all(b in BACKENDS.get(toggle, (b,)) for toggle in on)]
    return options[0] if options else None


def composed(chart, on, base="off"):
    """Values with these toggles on and all others off, or with base "defaults" as they are."""
    on = set(on)
    chosen = backend(on) or "operator"
    layer = {"backend": chosen, "clusterDomain": "cluster.local"}
    for toggle in sorted(toggles(chart)):
        layer[toggle] = {"enabled": toggle in on}
        # A toggle that is there by itself as soon as others need it stays, as a user would have it.
        if toggle in ("minio", "postgresql", "eventLog") and toggle not in on:
            layer = helm.merged(layer, OFF_NEEDS[toggle])
    for toggle in sorted(on):
        layer = helm.merged(layer, NEEDS.get(toggle, {}))
    if chosen == "standalone" and "standalone" not in on:
        layer = helm.merged(layer, {"standalone": {"masterUrl": "spark://master.example.org:7077"}} if "standalone" in toggles(chart) else {})
    if chosen == "operator" and "operator" not in on:
        layer["backend"] = "k8s"
    return helm.merged({module: {"enabled": True} for module in modules(chart)}, placed(chart, layer), fixed(chart))


@functools.cache
def fixed(chart):
    """Keys in place of generated ones, as far as values may give them."""
    sections = set(values(chart)).union(*modules(chart).values())
    keys = {"s3": helm.FIXED["s3"], "jupyter": helm.FIXED["jupyter"], "postgresql": {"password": "fixed-password"}, "airflow": {"password": "fixed-password"}}
    return placed(chart, {section: value for section, value in keys.items() if section in sections})


def is_module(chart):
    return chart.parent.name == "charts" and chart.parent.parent in CHARTS


def combinations(chart):
    """(toggles on,) cells: each alone, and all pairs; those of a module are among its umbrella's."""
    names = sorted(toggles(chart))
    return [(one,) for one in names] + ([] if is_module(chart) else list(itertools.combinations(names, 2)))
