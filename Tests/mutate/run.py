"""Does `recipes check` see what breaks? Mutates charts and pages, one thing at a time, in copies of the repository.

run.py RECIPES [--sample N] [--seed S] [--only KIND] [--jobs N] [--list]

Each mutation makes something false that a page says. It is killed when a finding stands at a page and line
that became false. Exit code 1 below 95 % in a group, or when the repository itself has findings."""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time

import charts
import checker
import docs
import score
from mutation import Unfit

ROOT = pathlib.Path(__file__).resolve().parents[2]
# So many of each group unless --sample says otherwise, and of each kind.
MOST, MOST_OF_A_KIND = 300, 80
# A translation that differs is reported whatever the difference: that proves nothing.
IGNORED = {"parity"}


# Mutations that are about a chart which helm refuses.
BREAKING = {"move-template", "preset-breaks", "preset-link", "chart-type", "rename-chart"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="the release build of recipes")
    parser.add_argument("--sample", type=int, default=MOST, help="mutations of each group, spread over its kinds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="a kind of mutation, or a group: charts or docs")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="print the mutations and run nothing")
    parser.add_argument("--anyway", action="store_true", help="go on when the repository itself has findings")
    return parser.parse_args()


def chosen(mutations, options):
    """A fair sample: kinds take turns, so that a frequent one does not fill it."""
    kinds = collections.defaultdict(list)
    for mutation in mutations:
        if options.only in (None, mutation.kind, mutation.group):
            kinds[mutation.kind].append(mutation)
    rng = random.Random(options.seed)
    for of_kind in kinds.values():
        rng.shuffle(of_kind)
        if options.only is None:
            del of_kind[MOST_OF_A_KIND:]
    taken = []
    while any(kinds.values()) and len(taken) < options.sample:
        for kind in sorted(kinds):
            if kinds[kind] and len(taken) < options.sample:
                taken.append(kinds[kind].pop())
    return taken


class Trial:
    """One mutation in a copy of its own."""

    def __init__(self, tool, pristine, folder, known):
        self.tool, self.pristine, self.folder, self.known = tool, pristine, folder, known

    def run(self, numbered):
        number, mutation = numbered
        copy = checker.copy(self.pristine, f"{self.folder}/{number}")
        try:
            mutation.apply(copy)
            if mutation.group == "charts":
                self._settle(copy, mutation)
            report = self.tool.report(copy)
            if mutation.group == "charts":
                self._sensible(copy, mutation, report)
            findings = [f for f in report["findings"] if f["rule"] not in IGNORED and key(f) not in self.known]
            hit = {place(f) for f in findings} & mutation.expected
            if not hit and mutation.toggle:
                self._changed(copy, mutation)
        except Unfit as reason:
            return mutation, "unfit", str(reason), ()
        except checker.Broken as reason:
            return mutation, "broken", str(reason), ()
        finally:
            shutil.rmtree(copy, ignore_errors=True)
        if not hit:
            return mutation, "survived", "", findings
        return mutation, "killed", f"{len(hit)} of {len(mutation.expected)} places", findings

    def _settle(self, copy, mutation):
        """What follows from the change: the generated files, unless it is these that are wrong now."""
        reason = None if mutation.kind == "change-default" else checker.regenerate(copy)
        if reason:
            raise Unfit(reason)

    def _changed(self, copy, mutation):
        """Templates read a toggle by many names, and the mutator does not find all: then the pages are still right."""
        preset = checker.still_read(copy, mutation.toggle)
        if preset:
            raise Unfit(f"{mutation.toggle} still changes {preset}")

    def _sensible(self, copy, mutation, report):
        """A chart that nobody can install proves little, unless that is what the mutation is about."""
        if mutation.kind not in BREAKING and any(f["rule"] == "chart-does-not-render" for f in report["findings"]):
            reason = checker.unrenderable(copy)
            if reason:
                raise Unfit(reason)


def place(finding):
    """A finding about a whole file has no line."""
    return finding.get("file"), finding.get("line")


def key(finding):
    return *place(finding), finding["rule"], finding["what"]


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="mutate-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        pristine = checker.copy(ROOT, f"{folder}/pristine")
        tool = checker.Checker(os.path.abspath(options.binary), folder)
        report = tool.report(pristine, facts=True)
        findings = report["findings"]
        print(f"the repository: {report.get('pages', '?')} pages, {report.get('commands', '?')} commands, "
              f"{len(report['facts'])} facts, {len(findings)} findings")
        for finding in findings[:40]:
            print(f"  {finding['file']}:{finding['line']}: {finding['rule']}: {finding['what']}")
        if findings and not options.anyway:
            sys.exit("error: the repository has findings before anything is mutated — mend them first")
        made = [chosen(list(charts.mutations(pristine, report["facts"], options.seed)), options),
                chosen(list(docs.mutations(pristine, options.seed)), options)]
        if options.list:
            for mutation in made[0] + made[1]:
                print(f"{mutation.group} {mutation.kind}: {mutation.name} ({len(mutation.expected)} places)")
            return 0
        return tried(made[0] + made[1], Trial(tool, pristine, folder, {key(f) for f in findings}), options)


def tried(mutations, trial, options):
    result, start = score.Score(), time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for number, (mutation, *outcome) in enumerate(pool.map(trial.run, enumerate(mutations)), 1):
            result.add(mutation, *outcome)
            if number % 20 == 0 or number == len(mutations):
                print(f"  {number} of {len(mutations)}, {time.monotonic() - start:.0f} s", flush=True)
    (ROOT / "artifacts").mkdir(exist_ok=True)
    result.write(ROOT / "artifacts/mutate.json", seed=options.seed, seconds=round(time.monotonic() - start))
    print("\n".join(result.table()))
    survivors = list(result.survivors())
    print("\nSurvivors:" if survivors else "\nNo survivor.")
    print("\n".join(survivors))
    for group, percent in result.groups().items():
        print(f"{group}: {percent:.1f} %")
    return 0 if result.passed() else 1


if __name__ == "__main__":
    sys.exit(main())
