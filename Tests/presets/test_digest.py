"""The digest changes with all that decides a run, and with nothing else: a comment in a template does not stale a proof."""

import shutil

import pytest

import digest
import plan
from conftest import HERE, NAME, NOT_RUN

IMAGES, KUBERNETES = {"example.org/web:1": "key1"}, "v1.20.2"
SECRET = """---
# Source: x
kind: Secret
metadata:
  name: keys
stringData:
  # Two keys.
  token: "%s"
  other: "%s"
---
kind: Deployment
metadata:
  name: %s
"""


@pytest.fixture
def runner(tmp_path):
    folder = tmp_path / "Tests/presets"
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("__pycache__", ".pytest_cache"))
    return folder


def of(repository, runner, rendered="kind: Service\n", images=IMAGES, kubernetes=KUBERNETES):
    cell = plan.cells({"seen"}, repository.root, repository.plan_file)[0]
    return digest.of(cell, rendered, images, kubernetes, runner)


@pytest.mark.parametrize("rendered", ["", "kind: Deployment\n", "kind: Service\n---\nkind: Service\n", SECRET % ("a", "b", "web")])
def test_the_render_decides(repository, runner, rendered):
    assert of(repository, runner, rendered) != of(repository, runner)


def test_of_secrets_the_keys_decide_and_not_what_is_generated(repository, runner):
    before = of(repository, runner, SECRET % ("a", "b", "web"))
    assert of(repository, runner, SECRET % ("c", "d: e", "web")) == before
    assert of(repository, runner, SECRET % ("a", "b", "other")) != before
    assert of(repository, runner, SECRET.replace("other:", "third:") % ("a", "b", "web")) != before
    assert of(repository, runner, SECRET.replace("name: keys", "name: others") % ("a", "b", "web")) != before


def test_a_template_that_asks_the_cluster_decides(repository, runner):
    before = of(repository, runner)
    repository.write("charts/base/templates/_x.tpl", '{{ lookup "v1" "Secret" }}')
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
    # As far as they decide, they are in the render.
    "charts/base/templates/_x.tpl", "charts/spark-9.9/values.schema.json", "presets/spark-9.9/small.yaml",
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
