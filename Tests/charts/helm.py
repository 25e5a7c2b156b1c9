"""Renders charts with the real helm; equal renders are made once per test run."""

import copy
import functools
import pathlib
import subprocess

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHART = ROOT / "charts/spark-4.1"
PRESET = CHART / "values-scenario-jupyter-connect-k8s.yaml"

# Without a cluster `lookup` finds no earlier Secret, so renders that are compared give the keys.
FIXED = {"s3": {"accessKey": "fixed-access", "secretKey": "fixed-secret-key"}, "jupyter": {"token": "fixed-token"}}


@functools.cache
def _run(arguments, values):
    return subprocess.run(
        ["helm", "template", *arguments, "-f", "-"],
        input=values, capture_output=True, text=True, check=False,
    )


def run(values=None, release="spark", preset=False, kube="1.28.0", extra=()):
    arguments = [release, str(CHART), "-n", "team", "--kube-version", kube, *extra]
    if preset:
        arguments += ["-f", str(PRESET)]
    return _run(tuple(arguments), yaml.safe_dump(values or {}))


def text(values=None, **options):
    done = run(values, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def objects(values=None, **options):
    """The rendered objects, fresh copies, so that a test may change them."""
    return [item for item in copy.deepcopy(_parse(text(values, **options))) if item]


@functools.cache
def _parse(rendered):
    return list(yaml.load_all(rendered, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def refusal(values=None, **options):
    """What helm says when it does not render."""
    done = run(values, **options)
    assert done.returncode != 0, "it rendered"
    return done.stderr


def merged(*layers):
    """Values laid over one another, later ones winning, as helm does it."""
    result = {}
    for layer in layers:
        for key, value in layer.items():
            if isinstance(value, dict) and isinstance(result.get(key), dict):
                result[key] = merged(result[key], value)
            else:
                result[key] = copy.deepcopy(value)
    return result


def nested(path, value):
    """`nested("a.b", 1)` is {"a": {"b": 1}}."""
    for key in reversed(path.split(".")):
        value = {key: value}
    return value
