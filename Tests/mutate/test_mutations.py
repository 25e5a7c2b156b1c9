"""The mutators themselves: each changes what it names, a killed mutation is one that was reported there."""

import json
import pathlib
import subprocess
import sys

import pytest

import charts
import checker
import docs
import names
import run
from mutation import Mutation, Unfit, replace_on_line

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def pristine(tmp_path_factory):
    return checker.copy(ROOT, tmp_path_factory.mktemp("mutate") / "pristine")


def test_a_slip_is_another_name_and_always_the_same():
    for name in ("spark-connect", "get", "s3.endpoint", "--wait"):
        slip = names.typo(name, 1)
        assert slip != name and slip == names.typo(name, 1)
    assert names.typo("pods", 1, {names.typo("pods", 1)}) != names.typo("pods", 1)


def test_each_page_mutation_changes_its_lines_alone(pristine):
    made = list(docs.mutations(pristine, 1))
    assert len({m.kind for m in made}) >= 20
    for mutation in made[::5]:
        before = {page: (pristine / page).read_text() for page, _ in mutation.expected}
        mutation.apply(pristine)
        for page, text in before.items():
            old, new = text.split("\n"), (pristine / page).read_text().split("\n")
            changed = {(page, n) for n, (a, b) in enumerate(zip(old, new), 1) if a != b}
            assert len(old) == len(new) and changed <= mutation.expected and changed, mutation.name
            (pristine / page).write_text(text)


def test_languages_change_together(pristine):
    both = [m for m in docs.mutations(pristine, 1) if m.kind == "values-key"]
    assert both and all(len(m.expected) == 2 for m in both)


def test_there_is_a_chart_mutation_of_each_kind_without_any_fact(pristine):
    kinds = {m.kind for m in charts.mutations(pristine, [], 1)}
    assert {"rename-value", "drop-value", "unread-value", "value-type", "rename-object", "drop-object", "change-port",
            "rename-container", "rename-key", "change-label", "move-mount", "rename-preset", "move-file", "rename-chart",
            "move-template", "change-default"} <= kinds


def test_facts_add_places(pristine):
    fact = {"kind": "environment", "subject": "Deployment/jupyter SPARK_REMOTE", "state": "proven", "file": "a.md", "line": 7}
    added = [m for m in charts.mutations(pristine, [fact], 1) if m.kind == "rename-variable"]
    assert [m.expected for m in added] == [frozenset({("a.md", 7)})]
    assert not [m for m in charts.mutations(pristine, [fact | {"state": "runtime"}], 1) if m.kind == "rename-variable"]


class Tool:
    """A checker that always reports the same."""

    def __init__(self, *findings):
        self.findings = [dict(zip(("file", "line", "rule", "what"), f)) for f in findings]

    def report(self, root):
        return {"findings": self.findings}


@pytest.mark.parametrize("finding, outcome", [
    (("README.md", 1, "broken-link", "x"), "killed"),
    (("README.md", 2, "broken-link", "x"), "survived"),
    (("README.ru.md", 1, "broken-link", "x"), "survived"),
    # Another language says something else: true of any mutation.
    (("README.md", 1, "parity", "x"), "survived"),
    # It stood there before.
    (("README.md", 1, "known", "x"), "survived"),
])
def test_only_a_new_finding_at_the_place_kills(pristine, tmp_path, finding, outcome):
    mutation = Mutation("docs", "word", "a word", frozenset({("README.md", 1)}),
                        lambda root: replace_on_line(root, "README.md", 1, 2, "Spark", "Spork"))
    trial = run.Trial(Tool(finding), pristine, tmp_path, {("README.md", 1, "known", "x")})
    assert trial.run((1, mutation))[1] == outcome


def test_what_cannot_be_done_is_unfit(pristine, tmp_path):
    def apply(root):
        raise Unfit("no such line")
    mutation = Mutation("docs", "word", "a word", frozenset({("README.md", 1)}), apply)
    assert run.Trial(Tool(), pristine, tmp_path, set()).run((1, mutation))[1:3] == ("unfit", "no such line")


@pytest.mark.parametrize("findings, status", [([], 1), ([{"file": "README.md", "line": 1, "rule": "r", "what": "w"}], 1)])
def test_a_checker_that_misses_or_complains_fails_the_run(tmp_path, findings, status):
    binary = tmp_path / "recipes"
    report = {"version": 1, "findings": findings, "facts": [], "pages": 1, "commands": 1}
    binary.write_text(f"#!/bin/sh\necho '{json.dumps(report)}'\nexit {1 if findings else 0}\n")
    binary.chmod(0o755)
    result = subprocess.run([sys.executable, ROOT / "Tests/mutate/run.py", binary, "--only", "port", "--sample", "1"],
                            capture_output=True, text=True)
    assert result.returncode == status
    assert ("docs: 0.0 %" in result.stdout) == (not findings), result.stdout + result.stderr


def test_a_toggle_that_is_read_by_another_name_is_unfit(pristine, tmp_path):
    """The mutation changes nothing that helm would see: that nobody reports it proves nothing."""
    def mutation(toggle):
        return Mutation("charts", "unread-value", "x", frozenset({("README.md", 1)}), lambda root: None, toggle)
    trial = run.Trial(Tool(), pristine, tmp_path, set())
    outcome, reason = trial.run((1, mutation("hiveMetastore.enabled")))[1:3]
    assert outcome == "unfit" and "hiveMetastore.enabled still changes presets/" in reason
    # Nothing reads it: that is to be reported.
    assert trial.run((2, mutation("networkPolicy.unheard.enabled")))[1] == "survived"
