"""The seeded mistakes of Tests/CheckingTests/Fixtures/manifests, which the checker of pages finds: kubernetes-validate
finds them too, or the list says why it does not."""

import pathlib

import pytest
import yaml

import schemas

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "CheckingTests" / "Fixtures" / "manifests"
OLDEST, NEWEST = "1.25", "1.34"


def seeds():
    for line in (FOLDER / "bad.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, change, finding, *accepted = [part.strip(" ") for part in line.split(" | ")]
            before, after = (side.replace("\\n", "\n") for side in change.split(" => "))
            yield pytest.param(name, before, after, accepted, id=f"{name}: {finding}")


def findings(text):
    item = yaml.safe_load(text)
    return {version: schemas.findings([item], version) for version in (OLDEST, NEWEST)}


@pytest.mark.parametrize("path", sorted((FOLDER / "good").glob("*.yaml")), ids=lambda path: path.stem)
def test_good(path):
    assert findings(path.read_text(encoding="utf-8")) == {OLDEST: [], NEWEST: []}


@pytest.mark.parametrize("name, before, after, accepted", list(seeds()))
def test_bad(name, before, after, accepted):
    text = (FOLDER / "good" / f"{name}.yaml").read_text(encoding="utf-8")
    assert before in text
    found = findings(text.replace(before, after, 1))
    if accepted:
        assert not any(found.values()), "the oracle finds it by now"
    else:
        assert found[NEWEST]
