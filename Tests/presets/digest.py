"""A hash over all that decides how a cell's run ends: the same hash, the same result."""

import hashlib
import json
import os
import pathlib
import re

RUNNER = pathlib.Path(__file__).resolve().parent


def of(cell, rendered, images, kubernetes, runner=RUNNER):
    """`rendered`: what helm makes of the preset; `images`: the keys of the images by reference."""
    total = hashlib.sha256()
    total.update(json.dumps([cell.name, cell.entry, images, kubernetes], sort_keys=True).encode())
    total.update("\n---\n".join(map(without_secrets, re.split(r"^---$", rendered, flags=re.M))).encode())
    files = asking_files(cell.chart)
    files.update((f"runner/{path.relative_to(runner)}", path) for path in runner_files(runner))
    if "crd" in cell.entry.get("needs", []):
        files["crd"] = runner.parent / "charts/crd.py"
    for name in sorted(files):
        content = files[name].read_bytes() if files[name].exists() else b""
        total.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return total.hexdigest()[:16]


def without_secrets(document):
    """A Secret's keys without its values, which each render generates anew."""
    if not re.search(r"^kind: Secret$", document, re.M):
        return document.strip()
    head, _, data = document.partition("\nstringData:")
    return head.strip() + "".join(re.findall(r"\n  [^\s#:]+:", data))


def asking_files(chart):
    """The chart's files that ask the cluster, by path, through links: what they make of its answer is in no render."""
    found = {}
    for folder, folders, names in os.walk(chart, followlinks=True):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for path in (pathlib.Path(folder, name) for name in names):
            if path.suffix in (".tpl", ".yaml") and not path.name.startswith("values-scenario-") and "lookup " in path.read_text():
                found[str(path.relative_to(chart))] = path
    return found


def runner_files(runner):
    for path in sorted([*runner.glob("*.py"), *runner.glob("inside/*.py")]):
        if not path.name.startswith("test_") and path.name not in ("conftest.py", "evidence.py", "fake_cluster.py", "report.py", "results.py"):
            yield path
