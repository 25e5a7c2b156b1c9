"""The digest changes with all that decides a run, and with nothing else."""

import shutil

import pytest

import digest
import plan
from conftest import HERE, NAME, NOT_RUN

IMAGES, KUBERNETES = {"example.org/web:1": "key1"}, "v1.20.2"


@pytest.fixture
def runner(tmp_path):
    folder = tmp_path / "Tests/presets"
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("__pycache__", ".pytest_cache"))
    return folder


def of(repository, runner, images=IMAGES, kubernetes=KUBERNETES):
    cell = plan.cells({"seen"}, repository.root, repository.plan_file)[0]
    return digest.of(cell, images, kubernetes, runner)


@pytest.mark.parametrize("path", [
    "charts/spark-9.9/Chart.yaml", "charts/base/templates/_x.tpl", "presets/spark-9.9/small.yaml", "charts/spark-9.9/templates/new.yaml",
])
def test_a_file_that_decides(repository, runner, path):
    before = of(repository, runner)
    repository.write(path, "name: another\n")
    assert of(repository, runner) != before


@pytest.mark.parametrize("path", ["proofs.py", "release.py", "inside/connect_count.py"])
def test_a_file_of_the_runner_that_decides(repository, runner, path):
    before = of(repository, runner)
    (runner / path).write_text("# another\n")
    assert of(repository, runner) != before


def test_images_kubernetes_and_the_plan_decide(repository, runner):
    digests = [of(repository, runner), of(repository, runner, images={"example.org/web:1": "key2"}), of(repository, runner, kubernetes="v1.21.0")]
    repository.plan({NAME: {"proofs": ["seen"], "not-run": [{**NOT_RUN, "reason": "another"}]}})
    digests.append(of(repository, runner))
    assert len(set(digests)) == 4


def test_the_resource_types_decide_where_they_are_needed(repository, runner):
    (runner.parent / "charts").mkdir()
    for entry, differs in (({"proofs": ["seen"]}, False), ({"proofs": ["seen"], "needs": ["crd"]}, True)):
        repository.plan({NAME: entry})
        digests = set()
        for text in ("one", "two"):
            (runner.parent / "charts/crd.py").write_text(text)
            digests.add(of(repository, runner))
        assert (len(digests) == 2) == differs


@pytest.mark.parametrize("path", [
    "charts/spark-9.9/README.md", "charts/spark-9.9/values-scenario-other.yaml", "charts/spark-9.9/.git/x", "cluster/images/layers.py",
])
def test_a_file_that_does_not_decide(repository, runner, path):
    before = of(repository, runner)
    repository.write(path, "another\n")
    assert of(repository, runner) == before


@pytest.mark.parametrize("path", ["test_digest.py", "conftest.py", "evidence.py", "fake_cluster.py", "report.py", "results.py", "plan.yaml"])
def test_a_file_of_the_runner_that_does_not_decide(repository, runner, path):
    before = of(repository, runner)
    (runner / path).write_text("another\n")
    assert of(repository, runner) == before


def test_the_entry_of_another_preset_does_not_decide(repository, runner):
    before = of(repository, runner)
    repository.plan({NAME: {"proofs": ["seen"], "not-run": [NOT_RUN]}, NAME + "+more": {"set": {"a": 1}, "proofs": ["seen"]}})
    assert of(repository, runner) == before
