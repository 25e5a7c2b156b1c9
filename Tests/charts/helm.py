"""Renders charts with the real helm; equal renders are made once per test run."""

import collections
import concurrent.futures
import copy
import functools
import os
import pathlib
import subprocess

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHART = ROOT / "charts/spark-4.1"
PRESET = CHART / "values-scenario-jupyter-connect-k8s.yaml"
# Kinds that are no part of Kubernetes: charts ask for them before they render their objects.
CUSTOM = ("--api-versions", "sparkoperator.k8s.io/v1beta2", "--api-versions", "monitoring.coreos.com/v1")

# Without a cluster `lookup` finds no earlier Secret, so renders that are compared give the keys.
FIXED = {"s3": {"accessKey": "fixed-access", "secretKey": "fixed-secret-key"}, "jupyter": {"token": "fixed-token"}}

# What the run did, for its last lines.
COUNTS = collections.Counter()


@functools.cache
def _run(arguments, values):
    COUNTS["renders"] += 1
    return subprocess.run(
        ["helm", "template", *arguments, "-f", "-"],
        input=values, capture_output=True, text=True, check=False,
    )


def run(values=None, release="spark", preset=False, kube="1.28.0", extra=(), chart=CHART):
    """`preset`: True for the one of the quick start, or a preset's file."""
    arguments = [release, str(chart), "-n", "team", "--kube-version", kube, *extra]
    if preset:
        arguments += ["-f", str(PRESET if preset is True else preset)]
    return _run(tuple(arguments), yaml.safe_dump(values or {}))


def text(values=None, **options):
    done = run(values, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def objects(values=None, **options):
    """The rendered objects, fresh copies, so that a test may change them."""
    return copy.deepcopy(shared(values, **options))


def shared(values=None, **options):
    """The rendered objects, for tests that only read."""
    return _parse(text(values, **options))


@functools.cache
def _parse(rendered):
    found = [item for item in yaml.load_all(rendered, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) if item]
    COUNTS["objects"] += len(found)
    return found


def refusal(values=None, **options):
    """What helm says when it does not render."""
    done = run(values, **options)
    assert done.returncode != 0, "it rendered"
    return done.stderr


def render_ahead(calls):
    """Makes many renders at once: each call is the keyword arguments of `run`."""
    with concurrent.futures.ThreadPoolExecutor(max_workers=(os.cpu_count() or 2) + 1) as pool:
        list(pool.map(lambda call: run(**call), calls))


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
