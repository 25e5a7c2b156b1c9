"""How image layers are keyed, packed and laid over each other, and what `build` says to bad input."""
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

IMAGES = Path(__file__).resolve().parents[2] / "cluster" / "images"
sys.path.insert(0, str(IMAGES))
sys.dont_write_bytecode = True
import layers  # noqa: E402

owner = pytest.mark.skipif(os.geteuid() != 0, reason="unpacking keeps owners, which only root may set")


def packed(root, before, target):
    layers.pack(str(root), before and str(before), str(target))
    with tarfile.open(target) as archive:
        return {member.name: member for member in archive}


def snapshot(root, path):
    path.write_text(json.dumps(layers.state(str(root))))
    return path


@pytest.fixture
def tree(tmp_path):
    root = tmp_path / "root"
    (root / "opt/app").mkdir(parents=True)
    (root / "opt/app/kept").write_text("same")
    (root / "opt/app/changed").write_text("old")
    (root / "opt/app/deleted").write_text("x")
    (root / "opt/gone/inner").mkdir(parents=True)
    return root


def test_a_layer_holds_changes_additions_and_whiteouts_alone(tree, tmp_path):
    before = snapshot(tree, tmp_path / "before")
    (tree / "opt/app/changed").write_text("new")
    (tree / "opt/app/added").symlink_to("kept")
    (tree / "opt/app/deleted").unlink()
    shutil.rmtree(tree / "opt/gone")
    names = packed(tree, before, tmp_path / "layer.tar")
    assert sorted(names) == ["opt", "opt/.wh.gone", "opt/app", "opt/app/.wh.deleted", "opt/app/added", "opt/app/changed"]
    assert names["opt/app/added"].linkname == "kept"


def test_equal_trees_make_equal_layers(tree, tmp_path):
    packed(tree, None, tmp_path / "one.tar")
    os.utime(tree / "opt/app/kept", (1, 1))
    packed(tree, None, tmp_path / "two.tar")
    assert (tmp_path / "one.tar").read_bytes() == (tmp_path / "two.tar").read_bytes()


def test_hard_links_are_stored_once(tree, tmp_path):
    os.link(tree / "opt/app/kept", tree / "opt/app/linked")
    names = packed(tree, None, tmp_path / "layer.tar")
    assert names["opt/app/linked"].islnk() and names["opt/app/linked"].linkname == "opt/app/kept"


def test_what_differs_from_build_to_build_is_left_out(tree, tmp_path):
    for path in ("tmp/x", "var/cache/apt/pkgcache.bin", "var/log/dpkg.log", "etc/resolv.conf", "usr/share/doc/a/README",
                 "usr/share/doc/a/copyright"):
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_text("x")
    names = packed(tree, None, tmp_path / "layer.tar")
    assert "usr/share/doc/a/copyright" in names
    assert not {"tmp/x", "var/cache/apt/pkgcache.bin", "var/log/dpkg.log", "etc/resolv.conf", "usr/share/doc/a/README"} & set(names)


@owner
def test_layers_laid_over_each_other_give_the_tree_again(tree, tmp_path):
    packed(tree, None, tmp_path / "one.tar")
    before = snapshot(tree, tmp_path / "before")
    (tree / "opt/app/changed").write_text("new")
    (tree / "opt/app/deleted").unlink()
    shutil.rmtree(tree / "opt/gone")
    packed(tree, before, tmp_path / "two.tar")
    copy = tmp_path / "copy"
    copy.mkdir()
    for layer in ("one.tar", "two.tar"):
        layers.unpack(str(tmp_path / layer), str(copy))
    files = {p.relative_to(copy): p.read_text() for p in copy.rglob("*") if p.is_file()}
    assert files == {p.relative_to(tree): p.read_text() for p in tree.rglob("*") if p.is_file()}
    assert not (copy / "opt/gone").exists()


def test_an_archive_names_its_image_and_what_stands_behind_it(tree, tmp_path):
    packed(tree, None, tmp_path / "layer.tar")
    layers.archive("minio", "amd64", [str(tmp_path / "layer.tar")], str(tmp_path / "image.tar"))
    with tarfile.open(tmp_path / "image.tar") as archive:
        manifest = json.load(archive.extractfile("manifest.json"))[0]
        config = json.load(archive.extractfile(manifest["Config"]))
    digest = layers.file_digest(tmp_path / "layer.tar")
    assert manifest["RepoTags"] == ["quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z"]
    assert manifest["Layers"] == [digest + ".tar"]
    assert config["rootfs"]["diff_ids"] == ["sha256:" + digest]
    assert config["config"]["Labels"]["io.github.spark-k8s-constructor.stand-in"] == "Ceph radosgw 16.2 (Debian)"


def test_a_changed_input_changes_the_keys_of_its_layer_and_of_those_above(tmp_path, monkeypatch):
    copy = tmp_path / "images"
    shutil.copytree(IMAGES, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(layers, "HERE", copy)
    before = dict(layers.layer_keys("spark", "amd64"))
    with open(copy / "java/install", "a") as script:
        script.write("# more\n")
    after = dict(layers.layer_keys("spark", "amd64"))
    assert [layer for layer in before if before[layer] != after[layer]] == ["java", "spark-common", "spark-4.1"]


def test_a_script_that_two_layers_share_changes_the_keys_of_both(tmp_path, monkeypatch):
    copy = tmp_path / "images"
    shutil.copytree(IMAGES, copy, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(layers, "HERE", copy)
    before = [layers.layer_keys(name, "amd64") for name in ("spark", "spark-3.5")]
    with open(copy / "spark-4.1/install", "a") as script:
        script.write("# more\n")
    after = [layers.layer_keys(name, "amd64") for name in ("spark", "spark-3.5")]
    changed = [{new[0] for old, new in zip(*pair) if old != new} for pair in zip(before, after)]
    assert changed == [{"spark-4.1"}, {"spark-3.5", "no-pydata"}]


def test_the_label_tells_the_packages_versions_of_the_topmost_list(tmp_path):
    def layer(name, status):
        root = tmp_path / name
        (root / "var/lib/dpkg").mkdir(parents=True)
        (root / "var/lib/dpkg/status").write_text(status)
        layers.pack(str(root), None, str(tmp_path / f"{name}.tar"))
        return str(tmp_path / f"{name}.tar")

    below = layer("below", "Package: a\nVersion: 1\n")
    above = layer("above", "Package: a\nVersion: 2\nDescription: x\n y: z\n\nPackage: b\nDepends: a\nVersion: 3\n")
    assert layers.package_versions(["a", "b"], [below, above]) == "a=2 b=3"
    assert layers.package_versions([], [below]) == ""
    with pytest.raises(KeyError, match="c"):
        layers.package_versions(["c"], [below, above])


def test_each_layer_of_each_image_has_its_script():
    for image in layers.IMAGES:
        for layer in image["layers"]:
            assert (IMAGES / layer / "install").is_file(), f"{image['name']}: {layer}"
        assert ":" in image["reference"] and not image["reference"].endswith(":latest")
        assert image["stand-in"] and image["substitutes"]


def test_names_references_and_layers_are_all_used_once():
    for key in ("name", "reference"):
        values = [image[key] for image in layers.IMAGES]
        assert len(values) == len(set(values))
    folders = {path.parent.name for path in IMAGES.glob("*/install")}
    assert folders == {layer for image in layers.IMAGES for layer in image["layers"]}


def test_the_readme_tells_about_each_image():
    rows = re.findall(r"^\| `(\S+:\S+)` \| (.+?) \| (.+?) \| (.+?) \|$", (IMAGES / "README.md").read_text(), re.M)
    assert sorted(row[0] for row in rows) == sorted(image["reference"] for image in layers.IMAGES)


def test_no_package_is_named_twice_on_the_way_to_an_image():
    for image in layers.IMAGES:
        names = []
        for layer in image["layers"]:
            for listed in (IMAGES / layer).glob("*.txt"):
                names += [re.sub(r"[-_.]+", "-", line.split("==")[0]).lower()
                          for line in listed.read_text().splitlines() if line and not line.startswith("#")]
        assert len(names) == len(set(names)), f"{image['name']}: {sorted(n for n in names if names.count(n) > 1)}"


def run_build(cache, *names):
    done = subprocess.run([IMAGES / "build", *names], capture_output=True, text=True,
                          env={**os.environ, "SPARK_K8S_CACHE": str(cache)})
    if "'mmdebstrap' is missing" in done.stderr:
        pytest.skip("mmdebstrap is not installed")
    return done


def test_an_older_archive_goes_and_that_of_a_longer_name_stays(tmp_path):
    arch = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True).stdout.strip()
    images = tmp_path / "cache/images"
    images.mkdir(parents=True)
    current = images / f"spark-{layers.image_key('spark', arch)}.tar"
    older, other = images / "spark-0123456789abcdef.tar", images / "spark-3.5-0123456789abcdef.tar"
    for archive in (current, older, other):
        archive.touch()
    done = run_build(tmp_path / "cache", "spark")
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in images.glob("*.tar")) == sorted([current.name, other.name])
    assert (images / "index").read_text() == f"docker.io/apache/spark:4.1.0 {current}\n"


def test_downloads_are_pinned():
    for listed in IMAGES.glob("*/*.txt"):
        for line in listed.read_text().splitlines():
            if line and not line.startswith("#"):
                assert "==" in line, f"{listed}: {line}"
                assert listed.name == "requirements.txt" or "--hash=sha256:" in line, f"{listed}: {line}"


def test_an_unknown_image_is_named_with_the_known_ones(tmp_path):
    done = run_build(tmp_path / "cache", "sparc")
    assert done.returncode == 2
    assert done.stderr == ("error: no image is called 'sparc' — the images are: spark minio jupyter postgres airflow mlflow spark-3.5 jupyter-3.5\n"
                           "help: name one or more of them, or all; none means those of the quick start\n")
    assert not (tmp_path / "cache").exists()
