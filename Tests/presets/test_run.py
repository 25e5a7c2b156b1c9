"""The whole runner on a cluster that is a file: what passes, and that each fault is seen."""

import importlib
import json
import os
import signal
import subprocess
import sys
import time

import pytest

import proofs
import release
from conftest import HERE, NAME, NOT_RUN
from failure import Failure

WHOLE = {"proofs": ["seen"], "not-run": [NOT_RUN]}


@pytest.fixture
def program(repository, cluster, in_process, monkeypatch):
    """Runs the program; answers its exit status and what presets.json says of the preset."""
    import run
    importlib.reload(run)  # it reads where the cache is
    monkeypatch.setitem(proofs.PROOFS, "seen", lambda release: "it was seen")
    monkeypatch.setattr(release, "GONE", 1)
    monkeypatch.setattr(release, "PATIENCE", 0)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)

    def program(*arguments, fault=""):
        monkeypatch.setenv("FAULT", fault)
        status = run.entry(list(arguments), root=repository.root, plan_file=repository.plan_file)
        file = repository.root / "artifacts/presets.json"
        return status, json.loads(file.read_text())["presets"][0] if file.exists() else None

    return program


def namespaces(cluster):
    return set(json.loads(cluster.read_text())["namespaces"])


def calls(cluster, beginning):
    return [line for line in cluster.with_name("calls").read_text().splitlines() if line.startswith(beginning)]


def test_a_part_that_is_not_run_is_never_counted_as_passed(program, cluster, capsys):
    status, row = program()
    assert (status, row["result"]) == (0, "in part")
    assert row["reason"] == "not run: the other: no such image"
    assert row["tests"] == ["web-test"] and row["proofs"] == ["it was seen"] and row["kept"] == ["configmap/kept"]
    assert "Deployment/never" not in row["ready"] and "Deployment/web" in row["ready"]
    printed = capsys.readouterr().out
    assert "0 passed, 1 in part, 0 failed, 0 left" in printed
    assert f"{NAME}: in part: not run: the other: no such image" in printed
    assert "Web: Another web" in printed and "Kubernetes v1.20.2" in printed
    assert namespaces(cluster) == {"default", "kube-system"}


def test_what_is_proven_is_not_run_again(program, cluster):
    program()
    begun = len(calls(cluster, "helm install"))
    assert program()[0] == 0 and len(calls(cluster, "helm install")) == begun
    assert program("--all")[0] == 0 and len(calls(cluster, "helm install")) == begun + 1
    cluster.write_text(json.dumps({**json.loads(cluster.read_text()), "template": "another"}))
    assert program()[0] == 0 and len(calls(cluster, "helm install")) == begun + 2


def test_what_is_hopeless_for_a_moment_is_no_failure(program, repository, monkeypatch):
    repository.plan({NAME: {"proofs": ["seen"], "not-run": [NOT_RUN], "timeout": 1}})
    monkeypatch.setattr(release, "PATIENCE", 20)
    assert program(fault="image")[1]["reason"] == "the workloads' readiness: not within 1 s"


def test_a_trial_proves_nothing(program, cluster):
    assert program("--trial")[0] == 0
    program()
    assert len(calls(cluster, "helm install")) == 2


@pytest.mark.parametrize("fault, reason", [
    ("test", "helm test: web-test (Failed)"),
    ("no tests", "the chart has no helm test for what this preset runs"),
    ("image", "the workloads' readiness: web-1, container main: ImagePullBackOff"),
    ("manifest", "an upgrade with the same values renders another manifest"),
    ("restart", "an upgrade with the same values changed pod web-1"),
    ("leftover", "uninstall left pod/executor-1"),
    ("outside", "the run changed the cluster outside its namespace"),
    ("stale", "the plan is stale: Deployment/never is declared as not run, and runs"),
])
def test_a_fault_is_a_failure(program, cluster, fault, reason, capsys):
    status, row = program(fault=fault)
    assert (status, row["result"], row["reason"]) == (1, "failed", reason)
    assert namespaces(cluster) == {"default", "kube-system"}
    assert "0 passed, 0 in part, 1 failed, 0 left" in capsys.readouterr().out


def test_a_proof_that_fails_is_a_failure_and_takes_its_proof_away(program, cluster, monkeypatch):
    assert program()[0] == 0

    def fail(release):
        raise Failure("nothing was seen")

    monkeypatch.setitem(proofs.PROOFS, "seen", fail)
    assert program()[0] == 0  # proven before, and not run again
    status, row = program("--all")
    assert (status, row["result"], row["reason"]) == (1, "failed", "nothing was seen")
    assert program()[0] == 1


def test_a_plan_that_names_what_the_preset_does_not_have_is_stale(program, repository):
    repository.plan({NAME: {"proofs": ["seen"], "not-run": [{**NOT_RUN, "workloads": ["Deployment/other"]}]}})
    status, row = program()
    assert status == 1 and "the plan is stale: it declares Deployment/other as not run" in row["reason"]
    repository.plan({NAME: {"proofs": ["seen"], "not-run": [{**NOT_RUN, "tests": ["other-test"]}]}})
    status, row = program()
    assert status == 1 and row["reason"] == "the plan is stale: the preset has no test other-test"


def test_a_whole_preset_waits_for_all_of_it(program, repository):
    repository.plan({NAME: {"proofs": ["seen"], "timeout": 1}})
    status, row = program()
    assert status == 1 and row["reason"] == "the workloads' readiness: not within 1 s"


def test_usable_too_late_is_a_failure(program, repository):
    repository.plan({NAME: {"usable": ["seen"], "usable-within": -1, "not-run": [NOT_RUN]}})
    assert program()[1]["reason"].endswith("not within -1 s")


def test_the_budget_leaves_what_it_has_no_time_for(program, repository, cluster, capsys):
    status, row = program("--budget", "0")
    assert (status, row["result"]) == (0, "left")
    assert f"LEFT: 1 — not proven for want of time: {NAME}" in capsys.readouterr().out
    assert program("--budget", "60")[1]["result"] == "in part"


def test_with_a_budget_the_oldest_proof_is_renewed_first(program, repository, cluster):
    import results
    more = NAME + "+more"
    repository.plan({NAME: WHOLE, more: {"set": {"a": 1}, **WHOLE}})
    program()
    cache = cluster.parent / "cache/presets"
    for file, when in (("spark-9.9-small", "2026-02-02 00:00"), ("spark-9.9-small-more", "2026-01-01 00:00")):
        kept = json.loads((cache / f"{file}.json").read_text())
        (cache / f"{file}.json").write_text(json.dumps({**kept, "when": when}))
    cluster.with_name("calls").unlink()
    program("--all", "--budget", "60")
    assert ["+more" in c or "-more" in c for c in calls(cluster, "helm install")] == [True, False]


def test_a_cluster_of_value_is_refused(program, cluster, capsys):
    assert program(fault="valuable")[0] == 2
    assert "error: the cluster is not disposable" in capsys.readouterr().err
    assert not calls(cluster, "helm install")


@pytest.mark.parametrize("number, status", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interruption_cleans_up_once(repository, cluster, number, status):
    code = (f"import sys, pathlib; sys.path.insert(0, {str(HERE)!r}); import proofs, run; proofs.PROOFS['seen'] = str;"
            f"sys.exit(run.entry([], root=pathlib.Path({str(repository.root)!r}), plan_file=pathlib.Path({str(repository.plan_file)!r})))")
    process = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "FAULT": "slow"}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    end = time.time() + 20
    while not (cluster.with_name("calls").exists() and calls(cluster, "helm install")) and time.time() < end:
        time.sleep(0.05)
    process.send_signal(number)
    assert process.wait(20) == status, process.stderr.read()
    assert namespaces(cluster) == {"default", "kube-system"}
    assert len(calls(cluster, "helm uninstall")) == len(calls(cluster, "kubectl delete namespace")) == 1
