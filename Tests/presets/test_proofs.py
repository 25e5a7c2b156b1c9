"""Each proof goes red when what it proves does not hold."""

import json
import types

import pytest

import proofs
from failure import Failure


def pod(name="exec-1", phase="Running"):
    return {"metadata": {"name": name, "uid": name}, "status": {"phase": phase}}


class Release:
    """Answers what a test says; `http` by the path's last part, `pods` by the selector."""

    namespace, manifest = "team", ""

    def __init__(self, http=None, pods=None, kubectl=None):
        self._http, self._pods, self._kubectl = http or {}, pods or {}, kubectl

    def proxied(self, kind, name, port, path):
        return self._http[path.rstrip("/").split("/")[-1]]

    def pods(self, *arguments):
        return next((found for part, found in self._pods.items() if part in arguments[-1]), [])

    def kubectl(self, *arguments, **options):
        return self._kubectl(arguments, options)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(proofs, "until", lambda seconds, look, what: _once(look, what))


def _once(look, what):
    if not (seen := look()):
        raise Failure(what)
    return seen


def inside(monkeypatch, **answer):
    monkeypatch.setattr(proofs, "inside", lambda *a, **k: answer)


@pytest.mark.parametrize("answer, holds", [
    ({"counted": 10, "stored": 10, "version": "4.1.0"}, True),
    ({"counted": 9, "stored": 10, "version": "4.1.0"}, False),
    ({"counted": 10, "stored": 0, "version": "4.1.0"}, False),
    ({"counted": 10, "stored": 10, "version": "4.0.0"}, False),
])
def test_connect_count(monkeypatch, answer, holds):
    inside(monkeypatch, **answer)
    verdict(holds, lambda: proofs.connect_count(Release(), rows=10, version="4.1.0"))


def verdict(holds, proof):
    if holds:
        assert isinstance(proof(), str)
    else:
        with pytest.raises(Failure):
            proof()


@pytest.mark.parametrize("tasks, found, pods, holds", [
    (5, 1, True, True), (0, 1, True, False), (5, 0, True, False), (5, 0, False, True), (5, 1, False, False),
])
def test_executors(tasks, found, pods, holds):
    listed = [{"id": "driver", "completedTasks": 9}, {"id": "1", "completedTasks": tasks}]
    release = Release({"applications": [{"id": "app"}], "executors": listed}, {"connect": [pod("driver")], "spark-role": [pod()] * found})
    verdict(holds, lambda: proofs.executors(release, pods=pods))


@pytest.mark.parametrize("states, applications, holds", [
    (["ALIVE", "ALIVE"], ["job"], True), (["ALIVE", "DEAD"], ["job"], False), (["ALIVE", "ALIVE"], [], False),
])
def test_standalone(states, applications, holds):
    state = {"workers": [{"state": s} for s in states], "activeapps": [{"name": a} for a in applications], "completedapps": []}
    verdict(holds, lambda: proofs.standalone(Release({"json": state})))


@pytest.mark.parametrize("name, completed, holds", [("trip-report", True, True), ("trip-report", False, False), ("other", True, False)])
def test_history(name, completed, holds):
    listed = [{"name": name, "id": "app", "attempts": [{"completed": completed}]}]
    verdict(holds, lambda: proofs.history(Release({"applications": listed}), name="^trip-report$"))


@pytest.mark.parametrize("state, log, executors, holds", [
    ("success", "got 7 rows", "", True), ("failed", "got 7 rows", "", False), ("success", "got 0", "", False),
    ("success", "got 7 rows", "pods", False),
])
def test_airflow_dag(monkeypatch, state, log, executors, holds):
    inside(monkeypatch, state=state, tasks={"job": state}, logs={"job": f"before\n{log}\nafter"})
    secret = json.dumps({"data": {"password": "cGFzcw=="}})
    verdict(holds, lambda: proofs.airflow_dag(Release(kubectl=lambda *a: secret), dag="d", log="7 rows", executors=executors))


@pytest.mark.parametrize("created, holds", [
    ({"mainApplicationFile": "job.py"}, True), ({}, False), (None, False),
])
def test_airflow_creates_application(monkeypatch, created, holds):
    calls = []
    monkeypatch.setattr(proofs, "inside", lambda *a, **k: calls.append(k) or {"run": "r"})
    asked = iter([[], *[[] if created is None else [{"metadata": {"name": "new"}, "spec": created}]] * 2])
    deleted = []
    release = Release(kubectl=lambda a, o: deleted.append(a) if a[0] == "delete" else json.dumps({"data": {"password": "cGFzcw=="}}))
    release.get = lambda kind: next(asked)
    verdict(holds, lambda: proofs.airflow_creates_application(release, dag="d"))
    assert calls[-1]["fail"] == "r" and len(deleted) == (created is not None)


@pytest.mark.parametrize("counts, holds", [
    ([1, 1, 1, 2, 1], True), ([1, 1, 1, 1, 1], False), ([1, 1, 1, 2, 2], False),
    ([2, 2, 2, 2, 2], False)])
def test_dynamic_allocation(monkeypatch, counts, holds):
    """Counts: until there are few, before, while it is busy (twice), and afterwards."""
    asked = iter(counts)
    last = [None]

    def pods(*_):
        last[0] = next(asked, last[0])
        return [pod(f"exec-{i}") for i in range(last[0])]

    class Watcher:
        def __init__(self, target, daemon):
            self.target = target

        def start(self):
            self.target()

        def join(self):
            pass

    waits = iter([False, False, True])
    monkeypatch.setattr(proofs, "threading", types.SimpleNamespace(
        Thread=Watcher, Event=lambda: types.SimpleNamespace(wait=lambda s: next(waits), set=lambda: None)))
    inside(monkeypatch, done=True)
    release = Release()
    release.pods = pods
    verdict(holds, lambda: proofs.dynamic_allocation(release))


@pytest.mark.parametrize("metrics, holds", [({"rows": 42.0}, True), ({}, False)])
def test_mlflow_run(monkeypatch, metrics, holds):
    inside(monkeypatch, metrics=metrics)
    verdict(holds, lambda: proofs.mlflow_run(Release()))


@pytest.mark.parametrize("rows, catalog, holds", [(1000, "hive", True), (0, "hive", False), (1000, "in-memory", False)])
def test_hive_table(monkeypatch, rows, catalog, holds):
    inside(monkeypatch, tables=["numbers"], rows=rows, catalog=catalog)
    asked = iter([[pod("old")], [pod("new")]])
    release = Release(kubectl=lambda *a: "")
    release.pods = lambda *_: [{**p, "status": {"containerStatuses": [{"ready": True}]}} for p in next(asked)]
    verdict(holds, lambda: proofs.hive_table(release))


@pytest.mark.parametrize("stranger, client, holds", [(403, "3.5.3", True), (200, "3.5.3", False), (403, "3.4.0", False)])
def test_jupyter_kernel(monkeypatch, stranger, client, holds):
    inside(monkeypatch, stranger=stranger, kernel="idle", deleted=204, client=client, lab="4")
    verdict(holds, lambda: proofs.jupyter_kernel(Release(), client="3.5.3"))


@pytest.mark.parametrize("phase, log, holds", [
    ("Succeeded", "counted 1000000 rows with Spark 3.5.7 on spark-worker-0", True),
    ("Failed", "counted 1000000 rows with Spark 3.5.7 on spark-worker-0", False),
    ("Succeeded", "counted 5 rows with Spark 3.5.7 on spark-worker-0", False),
    ("Succeeded", "counted 1000000 rows with Spark 4.1.0 on spark-worker-0", False),
    ("Succeeded", "counted 1000000 rows with Spark 3.5.7 on standalone-job", False),
])
def test_standalone_job(phase, log, holds):
    answers = {"create": "", "get": phase, "logs": log, "delete": ""}
    release = Release(pods={"spark-worker": [pod("spark-worker-0")]}, kubectl=lambda a, o: answers[a[0]])
    release.get = lambda *_: [{"spec": {"template": {"spec": {"containers": [{"image": "spark"}]}}}}]
    verdict(holds, lambda: proofs.standalone_job(release, version="3.5.7"))


@pytest.mark.parametrize("live, refuses, holds", [
    ({"driver": {"cores": 1}, "added": 2}, True, True), ({"driver": {}}, True, False), ({"driver": {"cores": 1}}, False, False),
])
def test_spark_applications(live, refuses, holds):
    def kubectl(arguments, options):
        if arguments[0] == "get":
            return json.dumps({"spec": live})
        if refuses:
            raise Failure("refused", "spec.driver.cores in body must be of type integer")
        return ""

    release = Release(kubectl=kubectl)
    release.manifest = "kind: SparkApplication\nmetadata: {name: a}\nspec: {driver: {cores: 1}}"
    verdict(holds, lambda: proofs.spark_applications(release))


def test_fewer_spark_applications_than_the_plan_says():
    with pytest.raises(Failure, match="not 1 SparkApplications"):
        proofs.spark_applications(Release())


def test_missing_says_where():
    assert proofs.missing({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, "spec") == "spec.a[0].b"
    assert proofs.missing({"a": [1]}, {"a": [1, 2]}, "spec") == "spec.a"
    assert proofs.missing({"a": {"b": 1}}, {"a": {"b": 1, "c": 2}, "d": 3}, "spec") is None
