"""Proves presets on a disposable cluster: installs each, tests it, upgrades it, removes it.

    run.py [--all] [--trial] [--budget SECONDS] [NAME…]

A name is that of a preset (`jupyter-connect-k8s`, `spark-4.1/…`, `…+VARIANT`) or a shell pattern.
What was proven with the same render, images, proofs and Kubernetes is not run again, but with --all.
Exit status: 0 all proven (with --budget: none failed), 1 a failure, 2 nothing could be tested,
130 or 143 interrupted.
"""

import argparse
import fcntl
import os
import pathlib
import signal
import sys
import time

import commands
import digest
import plan
import report
from failure import Failure, Unusable
from images import Images
from kube import Cluster
from proofs import PROOFS
from prove import prove
from results import Results

CACHE = pathlib.Path(
    os.environ.get("SPARK_K8S_CACHE")
    or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache", "spark-k8s-constructor"))


class Terminated(BaseException):
    """SIGTERM, which unwinds the program as Ctrl-C does."""


def main(arguments, root=plan.ROOT, plan_file=plan.PLAN):
    parser = argparse.ArgumentParser(prog="run.py", description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="presets to run; all when there is none")
    parser.add_argument("--all", action="store_true", help="run again what is proven")
    parser.add_argument("--budget", type=float, metavar="SECONDS", help="begin no run after so many seconds")
    parser.add_argument("--trial", action="store_true", help="take the node's images as they are, and keep no result")
    options = parser.parse_args(arguments)
    begun = time.time()
    os.environ["PATH"] = f"{CACHE / 'tools/bin'}:{os.environ['PATH']}"
    chosen = plan.select(plan.cells(PROOFS, root, plan_file), options.names)
    artifacts = root / "artifacts"
    cluster = Cluster(os.environ.get("KUBECONFIG") or CACHE / "clusters/default/kubeconfig")
    provider, kubernetes = cluster.require_disposable(), cluster.version()
    with only_one(CACHE / "presets/lock"):
        results, images = Results(CACHE / "presets"), Images(root)
        rows, left = look_up(chosen, provider, kubernetes, images, results, options.all or options.trial)
        if options.budget is not None:
            left.sort(key=lambda cell: (results.last(cell) or {}).get("when", ""))
        for cell in left:
            if options.budget is not None and time.time() - begun >= options.budget:
                break
            run(cell, rows[cell.name], cluster, provider, None if options.trial else images, artifacts / "presets")
            if not options.trial:
                results.keep(cell, rows[cell.name])
    rows = list(rows.values())
    report.write(rows, kubernetes, artifacts / "presets.json")
    print("\n" + report.table(rows) + "\n\n" + "\n".join(report.notes(rows, kubernetes)))
    return conclude(rows, options.budget is not None)


def look_up(cells, provider, kubernetes, images, results, again):
    """A row for each cell by its name, and the cells that are to be run."""
    rows, left = {}, []
    for cell in cells:
        row = rows[cell.name] = {"name": cell.name, "result": "left", "digest": "", "reason": "", "kubernetes": kubernetes}
        try:
            rendered = render(cell)
            if provider == "local" and (unknown := images.unknown(rendered)):
                raise Failure(f"cluster/images has no {', '.join(unknown)}")
        except Failure as failure:
            row.update(result="failed", reason=str(failure))
            print(f"{cell.name}: FAILED: {failure}", flush=True)
            continue
        used = images.used(rendered)
        row.update(digest=digest.of(cell, rendered, used, kubernetes), images=used, substitutes=images.substitutes(used))
        kept = results.proof(cell, row["digest"])
        if kept and not again:
            rows[cell.name] = kept
            print(f"{cell.name}: {kept['result']} on {kept['when']}, and nothing has changed since", flush=True)
        else:
            left.append(cell)
    return rows, left


def run(cell, row, cluster, provider, images, evidence):
    print(f"==> {cell.name}", flush=True)
    try:
        if images:
            images.put_in_place(row["images"], provider, say)
    except Failure as failure:
        say(f"FAILED: {failure}", *failure.detail.splitlines()[-10:])
        row.update(result="failed", reason=str(failure))
        return
    row.update(prove(cell, cluster, say, evidence))
    row["when"] = time.strftime("%Y-%m-%d %H:%M", time.gmtime())
    say(f"{row['result']} in {row['times']['total']} s")


def render(cell):
    """The preset as helm renders it."""
    extra = ["--api-versions", "sparkoperator.k8s.io/v1beta2"] if "crd" in cell.entry.get("needs", []) else []
    done = commands.run(["helm", "template", "spark", str(cell.chart), *cell.helm_values(), *extra], check=False)
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if "found symbolic link" not in line]
        raise Failure(f"the preset does not render: {' '.join(errors)}")
    return done.stdout


def conclude(rows, within_budget):
    """The last line and the exit status: a part that was not run is never counted as passed."""
    counts = report.counts(rows)
    print(", ".join(f"{number} {result}" for result, number in counts.items()))
    if counts["left"]:
        print(f"LEFT: {counts['left']} — not proven for want of time: " + ", ".join(row["name"] for row in rows if row["result"] == "left"))
    return 1 if counts["failed"] or (counts["left"] and not within_budget) else 0


def say(first, *more):
    print("\n".join([f"    {first}", *(f"      {line}" for line in more)]), flush=True)


class only_one:
    """Two runs at once on one cluster would see each other's objects."""

    def __init__(self, file):
        self.file = file

    def __enter__(self):
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.lock = open(self.file, "w")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Unusable("presets are being run already", f"another run holds {self.file}", "wait for its end") from None

    def __exit__(self, *_):
        self.lock.close()


def terminate(*_):
    raise Terminated


def entry(*arguments, **options):
    """The exit status of the program."""
    signal.signal(signal.SIGTERM, terminate)
    try:
        return main(*arguments, **options)
    except Unusable as unusable:
        print(unusable, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except Terminated:
        return 143


if __name__ == "__main__":
    sys.exit(entry(sys.argv[1:]))
