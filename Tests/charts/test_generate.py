"""The generator: nothing that it wrote may differ, and a mistake in a part says where it is."""

import pathlib
import shutil
import subprocess
import sys

import pytest

import helm


def run(charts, *arguments):
    return subprocess.run([sys.executable, str(charts / "generate.py"), *arguments], capture_output=True, text=True, check=False)


@pytest.fixture
def charts(tmp_path):
    """A copy, in which a test may break something."""
    shutil.copytree(helm.ROOT / "charts", tmp_path / "charts", symlinks=True)
    (tmp_path / "presets").symlink_to(helm.ROOT / "presets")
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
])
def test_a_changed_file_is_named_and_written_anew(charts, file, old, new):
    path = charts / file
    before = path.read_text()
    path.write_text(before.replace(old, new) if old in before else before + "# changed\n")
    assert path.read_text() != before
    done = run(charts, "--check")
    assert (done.returncode, done.stderr) == (1, f"charts/{file} differs from what its parts say: run charts/generate.py\n")
    assert run(charts).stdout == f"wrote charts/{file}\n"
    assert path.read_text() == before
    assert run(charts).stdout == ""


@pytest.mark.parametrize("file, old, new, message", [
    ("spark-base/values/common.yaml", '"${sparkTag}"', '"${sparkTagg}"', "charts/spark-base/values/common.yaml:"),
    ("spark-base/values/common.yaml", '"${sparkTag}"', '"${sparkTagg}"', "no variable is called sparkTagg: add it to charts.yaml"),
    ("charts.yaml", "charts:\n  spark-4.1:\n", "charts:\n  spark-4.1:\n    defaults: {connect.replica: 2}\n", "spark-4.1: charts.yaml has a default for connect.replica, which no part declares"),
    ("charts.yaml", "common: [common, s3]", "common: [common, s3, common]", "spark-4.1: two values are called global"),
    ("spark-base/values/minio.yaml", "minio:\n", "minio:\n  # @schema {$ref: \"#/$defs/gone\"}\n", "_definitions.yaml has no gone"),
    ("spark-4.1/Chart.yaml", "artifacthub.io/images", "artifacthub.io/pictures", "charts/spark-4.1/Chart.yaml has no annotation artifacthub.io/images"),
])
def test_a_mistake_says_where_it_is(charts, file, old, new, message):
    edit(charts / file, old, new)
    done = run(charts, "--check")
    assert done.returncode == 2
    assert done.stderr.startswith("error: ") and message in done.stderr, done.stderr
    assert done.stderr.count("\n") == 1


def test_wrong_arguments_print_the_usage():
    done = run(helm.ROOT / "charts", "--chek")
    assert (done.returncode, done.stderr) == (2, "usage: charts/generate.py [--check]\n")
