import pytest

import plan
from conftest import NAME, NOT_RUN
from failure import Unusable

PROOFS = {"seen"}


def cells(repository):
    return plan.cells(PROOFS, repository.root, repository.plan_file)


def refusal(repository):
    with pytest.raises(Unusable) as refused:
        cells(repository)
    return str(refused.value)


def test_the_plan_of_this_repository_fits_its_presets():
    from proofs import PROOFS as real
    names = [cell.name for cell in plan.cells(real)]
    assert len({name.split("+")[0] for name in names}) == 11


def test_a_preset_without_an_entry_is_refused(repository):
    repository.write("presets/spark-9.9/new.yaml", "")
    assert "presets/spark-9.9/new.yaml has no entry" in refusal(repository)


def test_an_entry_without_a_preset_is_refused(repository):
    (repository.root / "presets/spark-9.9/small.yaml").unlink()
    assert "presets/spark-9.9/small.yaml does not exist" in refusal(repository)


def test_a_preset_that_its_chart_does_not_link_is_refused(repository):
    (repository.root / "charts/spark-9.9/values-scenario-small.yaml").unlink()
    assert "values-scenario-small.yaml does not lead to the preset" in refusal(repository)


@pytest.mark.parametrize("entry, message", [
    ({"proof": ["seen"]}, "unknown key `proof`"),
    ({"proofs": ["unseen"]}, "no proof is called `unseen`"),
    ({}, "no proof"),
    ({"not-run": [{"what": "it", "workloads": ["Deployment/never"]}]}, "`not-run` needs `what` and `reason`"),
    ({"not-run": [{"what": "it", "reason": "none"}]}, "names nothing by which its running could be noticed"),
    ({"not-run": [{**NOT_RUN, "pods": []}]}, "`not-run` needs"),
])
def test_a_wrong_entry_is_refused(repository, entry, message):
    repository.plan({NAME: entry})
    assert message in refusal(repository)


def test_a_variant_must_set_something(repository):
    repository.plan({NAME: {"proofs": ["seen"]}, NAME + "+same": {"proofs": ["seen"]}})
    assert "a variant sets no value" in refusal(repository)


def test_a_variant_is_the_preset_with_values_on_top(repository):
    repository.plan({NAME: {"proofs": ["seen"]}, NAME + "+more": {"set": {"a.b": True}, "proofs": ["seen"]}})
    cell = cells(repository)[1]
    assert cell.helm_values() == ["-f", str(repository.root / "charts/spark-9.9/values-scenario-small.yaml"), "--set", "a.b=true"]
    assert (cell.namespace, cell.file_name) == ("preset-spark-9-9-small-more", "spark-9.9-small-more")


@pytest.mark.parametrize("names, chosen", [
    ([], ["spark-9.9/small", "spark-9.9/small+more"]),
    (["small"], ["spark-9.9/small"]),
    (["spark-9.9/*"], ["spark-9.9/small", "spark-9.9/small+more"]),
    (["small+*"], ["spark-9.9/small+more"]),
])
def test_names_select(repository, names, chosen):
    repository.plan({NAME: {"proofs": ["seen"]}, NAME + "+more": {"set": {"a": 1}, "proofs": ["seen"]}})
    assert [cell.name for cell in plan.select(cells(repository), names)] == chosen


def test_a_name_that_means_nothing_is_refused(repository):
    with pytest.raises(Unusable, match="no preset is called 'big'"):
        plan.select(cells(repository), ["big"])
