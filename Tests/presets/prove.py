"""One cell, from an empty namespace to an empty namespace."""

import contextlib
import signal
import subprocess
import sys
import time

import evidence
from failure import Failure
from plan import ROOT
from proofs import PROOFS
from release import Release

LABEL = "spark-k8s-constructor/run-of-presets"


def prove(cell, cluster, say, artifacts):
    """The run's row, as a dictionary: `result` is passed, in part, or failed."""
    row = {"times": {}, "ready": {}, "tests": [], "proofs": [], "kept": [], "result": "failed", "reason": ""}
    release = Release(cluster, cell)
    begun = time.time()
    try:
        # What an earlier run left when it was killed would count as this one's.
        sweep(cluster)
        before = surroundings(cluster)
        with custom_resources(cell, cluster):
            with namespace(cluster, cell.namespace):
                try:
                    _inside_namespace(release, row, say)
                except Failure as failure:
                    telling = evidence.gather(release, artifacts / cell.file_name)
                    failure.detail = "\n".join([*failure.detail.splitlines()[-14:], *telling, f"evidence: {artifacts / cell.file_name}"])
                    raise
        _compare(before, surroundings(cluster))
    except Failure as failure:
        row["reason"] = str(failure)
        say(f"FAILED: {failure}", *failure.detail.splitlines())
    else:
        row["result"] = "in part" if cell.not_run else "passed"
        row["reason"] = "; ".join(f"not run: {part['what']}: {part['reason']}" for part in cell.not_run)
    row["times"]["total"] = round(time.time() - begun)
    return row


def _inside_namespace(release, row, say):
    cell, times = release.cell, row["times"]
    there_before = release.cluster.names(release.namespace)
    times["install"], row["ready"] = release.install()
    times["ready"] = max([*row["ready"].values(), round(times["install"])])
    say(f"helm returned after {times['install']} s; ready after: " + ", ".join(f"{n} {s} s" for n, s in sorted(row["ready"].items(), key=lambda p: p[1])))

    for name, options in cell.proofs("usable"):
        row["proofs"].append(PROOFS[name](release, **options))
        times["usable"] = round(time.time() - release.begun)
        say(f"usable after {times['usable']} s: {row['proofs'][-1]}")
    if times.get("usable", 0) > cell.entry.get("usable-within", 1e9):
        raise Failure(f"usable after {times['usable']} s, not within {cell.entry['usable-within']} s")

    with clock(times, "test"):
        row["tests"] = release.test()
    say(f"helm test: {len(row['tests'])} succeeded in {times['test']} s: {', '.join(row['tests'])}")

    with clock(times, "proofs"):
        for name, options in cell.proofs():
            row["proofs"].append(PROOFS[name](release, **options))
            say(row["proofs"][-1])

    with clock(times, "upgrade"):
        objects, pods = release.upgrade()
    say(f"upgrade with the same values: {objects} objects and {pods} pods unchanged")
    release.ran_after_all()

    with clock(times, "uninstall"):
        row["kept"] = release.uninstall(there_before)
    say(f"uninstalled in {times['uninstall']} s, left: {', '.join(row['kept']) or 'nothing'}")


@contextlib.contextmanager
def clock(times, name):
    begun = time.time()
    try:
        yield
    finally:
        times[name] = round(time.time() - begun)


@contextlib.contextmanager
def namespace(cluster, name):
    """A namespace for the time of a run; however it ends, release and namespace go, once."""
    try:
        cluster.create_namespace(name, f"{LABEL}=")
        yield
    finally:
        with undisturbed():
            if cluster.kubectl("get", "namespace", name, "--ignore-not-found", "-o", "name"):
                remove(cluster, name)


def remove(cluster, name):
    # Hooks and finalizers see an ordinary uninstall, even when the run was cut off.
    cluster.helm("uninstall", "spark", "-n", name, timeout=180, check=False)
    cluster.delete_namespace(name)


@contextlib.contextmanager
def undisturbed():
    """Signals wait until the cleaning up is done."""
    earlier = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)


def sweep(cluster):
    for kind in ("namespaces", "customresourcedefinitions"):
        for name in cluster.kubectl("get", kind, "-l", LABEL, "-o", "name").split():
            if kind == "namespaces":
                remove(cluster, name.split("/")[1])
            else:
                cluster.kubectl("delete", name, "--wait=true")


@contextlib.contextmanager
def custom_resources(cell, cluster):
    """The resource types that a preset needs, unless the cluster has them already."""
    there = cluster.kubectl("get", "customresourcedefinitions", "-o", "name")
    if "crd" not in cell.entry.get("needs", []) or "sparkapplications.sparkoperator.k8s.io" in there:
        yield
        return
    made = subprocess.run([sys.executable, ROOT / "Tests/charts/crd.py"], capture_output=True, text=True)
    if made.returncode:
        raise Failure("the operator's resource types cannot be made", made.stderr)
    try:
        cluster.kubectl("create", "-f", "-", text=made.stdout)
        cluster.kubectl("label", "-f", "-", f"{LABEL}=", text=made.stdout)
        cluster.kubectl("wait", "--for=condition=Established", "--timeout=30s", "-f", "-", text=made.stdout)
        yield
    finally:
        with undisturbed():
            cluster.kubectl("delete", "--ignore-not-found", "--wait=true", "-f", "-", text=made.stdout)


def surroundings(cluster):
    """All that belongs to no namespace, namespaces included; those that are going are gone."""
    going = {f"namespace/{n['metadata']['name']}" for n in cluster.get("namespaces") if n["metadata"].get("deletionTimestamp")}
    return cluster.names() - going


def _compare(before, after):
    if before != after:
        changes = [f"+ {name}" for name in sorted(after - before)] + [f"- {name}" for name in sorted(before - after)]
        raise Failure("the run changed the cluster outside its namespace", "\n".join(changes))
