"""A repository with one preset, and a cluster that is a file: the runner's tests need neither helm nor a cluster."""

import contextlib
import io
import json
import pathlib
import subprocess
import sys

import pytest
import yaml

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

IMAGES = {"images": [{"name": "web", "reference": "example.org/web:1", "substitutes": [{"for": "Web", "by": "Another web"}]}]}
NAME = "spark-9.9/small"
NOT_RUN = {"what": "the other", "reason": "no such image", "workloads": ["Deployment/never"]}


class Repository:
    def __init__(self, root):
        self.root = root
        self.plan_file = root / "plan.yaml"
        self.write("presets/spark-9.9/small.yaml", "a: 1\n")
        self.write("charts/base/templates/_x.tpl", "x")
        self.write("charts/spark-9.9/Chart.yaml", "name: spark\n")
        self.write("charts/spark-9.9/README.md", "read\n")
        (root / "charts/spark-9.9/charts").mkdir()
        (root / "charts/spark-9.9/charts/base").symlink_to("../../base")
        (root / "charts/spark-9.9/values-scenario-small.yaml").symlink_to("../../presets/spark-9.9/small.yaml")
        self.write("cluster/images/images.json", json.dumps(IMAGES))
        self.write("cluster/images/layers.py", "print('web example.org/web:1 key1')\n")
        self.plan({NAME: {"proofs": ["seen"], "not-run": [NOT_RUN]}})

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def plan(self, presets):
        self.plan_file.write_text(yaml.safe_dump({"presets": presets}))


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "repository")


@pytest.fixture
def cluster(tmp_path, monkeypatch):
    """The path of the cluster's file; helm and kubectl of the cache work on it."""
    cache = tmp_path / "cache"
    (cache / "tools/bin").mkdir(parents=True)
    for tool in ("helm", "kubectl"):
        (cache / "tools/bin" / tool).write_text(f"#!{sys.executable} -ES\n" + (HERE / "fake_cluster.py").read_text())
        (cache / "tools/bin" / tool).chmod(0o755)
    state = tmp_path / "state.json"
    state.write_text(json.dumps({
        "namespaces": {"default": [], "kube-system": []}, "global": ["node/one"],
        "baseline": ["serviceaccount/default", "secret/default-token"],
    }))
    monkeypatch.setenv("FAKE_STATE", str(state))
    monkeypatch.setenv("SPARK_K8S_CACHE", str(cache))
    monkeypatch.setenv("KUBECONFIG", "/nowhere")
    return state


@pytest.fixture
def in_process(monkeypatch):
    """Spares the processes: helm and kubectl are answered by a function."""
    import commands
    import fake_cluster
    from failure import Failure

    def run(arguments, text=None, timeout=120, check=True, env=None, output=None):
        printed, status = io.StringIO(), 0
        with contextlib.redirect_stdout(printed):
            try:
                fake_cluster.call(arguments[0], list(map(str, arguments[1:])))
            except SystemExit as end:
                status = 1 if end.code else 0
        if check and status:
            raise Failure(f"`{arguments[0]}` ended with 1", printed.getvalue())
        return subprocess.CompletedProcess(arguments, status, printed.getvalue(), "")

    class Finished:
        returncode = 0

        def poll(self):
            return 0

        def kill(self):
            pass

        wait = kill

    def start(arguments, **options):
        run(arguments)
        return Finished()

    monkeypatch.setattr(commands, "run", run)
    monkeypatch.setattr(commands, "start", start)
