"""The generator: nothing that it wrote may differ, every value has a meaning in each language, and a mistake in a part
says where it is."""

import pathlib
import re
import shutil
import subprocess
import sys

import pytest
import yaml

import helm


def run(charts, *arguments):
    return subprocess.run([sys.executable, str(charts / "generate.py"), *arguments], capture_output=True, text=True, check=False)


@pytest.fixture
def charts(tmp_path):
    """A copy, in which a test may break something."""
    shutil.copytree(helm.ROOT / "charts", tmp_path / "charts", symlinks=True)
    (tmp_path / "presets").symlink_to(helm.ROOT / "presets")
    shutil.copytree(helm.ROOT / "content", tmp_path / "content")
    return tmp_path / "charts"


def edit(file: pathlib.Path, old, new):
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def test_everything_generated_is_up_to_date():
    done = run(helm.ROOT / "charts", "--check")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("file, old, new", [
    ("spark-4.1/values.yaml", "cluster.local", "cluster.remote"),
    ("spark-4.1/values.schema.json", '"standalone"', '"yarn"'),
    ("spark-3.5/README.md", "##", "#"),
    ("spark-3.5/charts/spark-connect/values.yaml", "15Gi", "16Gi"),
    ("spark-4.1/Chart.yaml", "image: docker.io/apache/spark:4.1.0", "image: docker.io/apache/spark:4.0.0"),
    ("spark-3.5/templates/_shared-defaults.tpl", "cluster.local", "cluster.remote"),
    ("../content/en/values-spark-41.md", "cluster.local", "cluster.remote"),
    ("../content/ru/values-spark-35.md", "раздел", "часть"),
])
def test_a_changed_file_is_named_and_written_anew(charts, file, old, new):
    path = charts / file
    before = path.read_text()
    path.write_text(before.replace(old, new) if old in before else before + "# changed\n")
    assert path.read_text() != before
    done = run(charts, "--check")
    name = (pathlib.Path("charts") / file).as_posix().replace("charts/../", "")
    assert (done.returncode, done.stderr) == (1, f"{name} differs from what its parts say: run charts/generate.py\n")
    assert run(charts).stdout == f"wrote {name}\n"
    assert path.read_text() == before
    assert run(charts).stdout == ""


@pytest.mark.parametrize("file, old, new, message", [
    ("spark-base/values/common.yaml", '"${sparkTag}"', '"${sparkTagg}"', "charts/spark-base/values/common.yaml:"),
    ("spark-base/values/common.yaml", '"${sparkTag}"', '"${sparkTagg}"', "no variable is called sparkTagg: add it to charts.yaml"),
    ("charts.yaml", "charts:\n  spark-4.1:\n", "charts:\n  spark-4.1:\n    defaults: {connect.replica: 2}\n", "spark-4.1: charts.yaml has a default for connect.replica, which no part declares"),
    ("charts.yaml", "common: [common, s3]", "common: [common, s3, common]", "spark-4.1: two values are called global"),
    ("spark-base/values/minio.yaml", "minio:\n", "minio:\n  # @schema {$ref: \"#/$defs/gone\"}\n", "_definitions.yaml has no gone"),
    ("spark-base/values/s3.yaml", "  # @ru Бакет для данных и журналов событий; создаётся, если его нет.\n", "", "spark-4.1: s3.bucket has no meaning in the language ru: add a comment '# @ru …' above it"),
    ("spark-base/values/postgresql.yaml", "# @ru ", "# ", "spark-4.1: postgresql has no meaning in the language ru: add a comment '# @ru …' above it"),
    ("spark-base/values/_meanings.yaml", "  s3.region:", "  s3.area:", "spark-4.1: s3.region has no meaning in the language en: add it to spark-base/values/_meanings.yaml"),
    ("spark-base/values/minio.yaml", "minio:\n", "minio:\n  more: true\n", "spark-4.1: minio.more has no meaning in the language en: add it to spark-base/values/_meanings.yaml"),
    ("spark-4.1/Chart.yaml", "artifacthub.io/images", "artifacthub.io/pictures", "charts/spark-4.1/Chart.yaml has no annotation artifacthub.io/images"),
])
def test_a_mistake_says_where_it_is(charts, file, old, new, message):
    edit(charts / file, old, new)
    done = run(charts, "--check")
    assert done.returncode == 2
    assert done.stderr.startswith("error: ") and message in done.stderr, done.stderr
    assert done.stderr.count("\n") == 1


def rows(language, page):
    """Key → the other cells of its row."""
    text = (helm.ROOT / "content" / language / f"{page}.md").read_text()
    found = re.findall(r"(?m)^\| `([^`]+)` \| (.*) \|$", text)
    assert len(found) == len(dict(found)), "a key stands twice"
    return {key: re.split(r" (?<!\\)\| ", rest) for key, rest in found}


def leaves(value, path=""):
    for key, below in value.items():
        here = f"{path}.{key}".strip(".")
        yield from leaves(below, here) if isinstance(below, dict) and below else [here]


def values_of(folder):
    """The keys of a chart's own values.yaml and of those of its modules."""
    values = yaml.safe_load((folder / "values.yaml").read_text())
    wanted = set(leaves(values))
    for module in folder.glob("charts/*/values.yaml"):
        own = yaml.safe_load(module.read_text())
        if module.parent.name != "spark-base":
            wanted |= {f"{module.parent.name}.{key}" for key in leaves({s: v for s, v in own.items() if s not in values})}
    return wanted


@pytest.mark.parametrize("page, chart", [("values-spark-41", "spark-4.1"), ("values-spark-35", "spark-3.5")])
def test_a_page_has_every_value_once_in_both_languages(page, chart):
    wanted = values_of(helm.ROOT / "charts" / chart)
    english, russian = rows("en", page), rows("ru", page)
    assert list(english) == list(russian)
    assert wanted == {key for key, cells in english.items() if cells[1]}
    assert all(cells[2] for cells in english.values())
    assert all(re.search("[а-яё]", cells[2]) for cells in russian.values())
    assert [cells[1] for cells in english.values()] == [cells[1] for cells in russian.values()]


def test_words_in_both_languages_are_complete():
    """A comma outside of quotes would end a text of _meanings.yaml in its middle."""
    words = yaml.safe_load((helm.ROOT / "charts/spark-base/values/_meanings.yaml").read_text())
    for group in ("ends", "types", "groups"):
        for name, texts in words[group].items():
            assert set(texts) == {"en", "ru"} and all(texts.values()), f"{group}: {name}"


def test_meanings_of_ends_are_all_used():
    words = yaml.safe_load((helm.ROOT / "charts/spark-base/values/_meanings.yaml").read_text())
    keys = [f".{key}" for page in ("values-spark-41", "values-spark-35") for key in rows("en", page)]
    assert not [end for end in words["ends"] if not any(key.endswith(f".{end}") for key in keys)]


def test_what_is_for_pages_stays_out_of_values_yaml():
    assert not [file for file in (helm.ROOT / "charts").rglob("values.yaml") if "# @" in file.read_text()]


def test_wrong_arguments_print_the_usage():
    done = run(helm.ROOT / "charts", "--chek")
    assert (done.returncode, done.stderr) == (2, "usage: charts/generate.py [--check]\n")
