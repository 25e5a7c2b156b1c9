"""Copies of the repository, and the checker that is called in them."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

LEFT_OUT = shutil.ignore_patterns(".git", ".build", "bin", "artifacts", "public", "__pycache__")


CACHE = pathlib.Path(os.environ.get("SPARK_K8S_CACHE") or pathlib.Path(
    os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "spark-k8s-constructor")
HELM = CACHE / "tools/bin/helm"


class Broken(Exception):
    """The checker ended without a report."""


class Checker:
    def __init__(self, binary, folder):
        self.binary = binary
        # Mutants would fill the user's cache with renders that nobody asks for again.
        self.cache = pathlib.Path(folder) / "cache"
        self.cache.mkdir()
        for name in ("tools", "python"):
            if (CACHE / name).exists():
                (self.cache / name).symlink_to(CACHE / name)

    def report(self, root, facts=False):
        command = [self.binary, "check", "--format", "json", *(["--facts"] if facts else [])]
        environment = {k: v for k, v in os.environ.items() if k != "GITHUB_ACTIONS"} | {"SPARK_K8S_CACHE": str(self.cache), "NO_COLOR": "1"}
        run = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300)
        if run.returncode not in (0, 1):
            raise Broken(f"recipes check ended with {run.returncode}: {run.stderr.strip()[:400]}")
        try:
            report = json.loads(run.stdout)
        except json.JSONDecodeError as error:
            raise Broken(f"the report is no JSON ({error}): {run.stdout[:200]} {run.stderr[:200]}") from None
        if (run.returncode == 1) != bool(report["findings"]):
            raise Broken(f"exit code {run.returncode} with {len(report['findings'])} findings")
        return report


def copy(root, target):
    shutil.copytree(root, target, symlinks=True, ignore=LEFT_OUT)
    return pathlib.Path(target)


def regenerate(root):
    """Writes values.yaml, schema and README of each chart anew, as whoever changes a chart does."""
    run = subprocess.run([sys.executable, "charts/generate.py"], cwd=root, capture_output=True, text=True)
    return run.stderr.strip() if run.returncode else None


def still_read(root, path):
    """Whether helm renders some preset otherwise with another value: then it is read after all, by another name."""
    for preset in sorted((root / "presets").glob("*/*.yaml")):
        chart = root / "charts" / preset.parent.name
        runs = []
        for value in ("true", "false"):
            run = subprocess.run([HELM, "template", "spark", chart, "-f", preset, "-n", "spark", "--set", f"{path}={value}"], capture_output=True, text=True)
            # Passwords are made anew in each run.
            lines = [line for line in run.stdout.splitlines() if not re.search(r"password|token|key|checksum", line, re.IGNORECASE)]
            runs.append((run.returncode, lines))
        if runs[0] != runs[1]:
            return preset.relative_to(root).as_posix()
    return None


def unrenderable(root):
    """helm's words when a chart cannot be installed any more with what it brings, or None."""
    chart = next(iter(sorted((root / "charts").glob("*-4.1"))))
    for preset in sorted((root / "presets/spark-4.1").glob("*-k8s*.yaml")):
        run = subprocess.run([HELM, "template", "spark", chart, "-f", preset, "-n", "spark"], capture_output=True, text=True)
        if run.returncode:
            return next((line for line in run.stderr.splitlines() if line.startswith("Error")), run.stderr)[:300]
    return None
