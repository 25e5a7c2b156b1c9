"""A hash over all that decides how a cell's run ends: the same hash, the same result."""

import hashlib
import json
import os
import pathlib

RUNNER = pathlib.Path(__file__).resolve().parent


def of(cell, images, kubernetes, runner=RUNNER):
    """`images`: the keys of the images by reference."""
    total = hashlib.sha256()
    total.update(json.dumps([cell.name, cell.entry, images, kubernetes], sort_keys=True).encode())
    files = {**chart_files(cell.chart), "preset": cell.values}
    files.update((f"runner/{path.relative_to(runner)}", path) for path in runner_files(runner))
    if "crd" in cell.entry.get("needs", []):
        files["crd"] = runner.parent / "charts/crd.py"
    for name in sorted(files):
        content = files[name].read_bytes() if files[name].exists() else b""
        total.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return total.hexdigest()[:16]


def chart_files(chart):
    """The chart's files by path, through links; without other presets, and without what is only read by people."""
    found = {}
    for folder, folders, names in os.walk(chart, followlinks=True):
        folders[:] = [f for f in folders if not f.startswith((".", "__pycache__"))]
        for name in names:
            path = pathlib.Path(folder, name)
            if not name.startswith(("values-scenario-", "README")):
                found[str(path.relative_to(chart))] = path
    return found


def runner_files(runner):
    for path in sorted([*runner.glob("*.py"), *runner.glob("inside/*.py")]):
        if not path.name.startswith("test_") and path.name not in ("conftest.py", "evidence.py", "fake_cluster.py", "report.py", "results.py"):
            yield path
