"""The written HTML as files: every link and anchor, sizes, identifiers, nothing from elsewhere."""

import gzip
import re

import pytest
from site_files import LANGUAGES, SITE, content, file_of, is_internal, page, pages, readable, repeated, resolves

LIMIT = 60_000


@pytest.mark.parametrize("path", pages())
def test_every_link_and_anchor_resolves(path):
    links = page(path).hrefs + page(path).loaded
    internal = [link for link in links if is_internal(link)]
    assert internal, "a page that links nowhere"
    assert [link for link in internal if not resolves(link, path)] == []


@pytest.mark.parametrize("path", pages())
def test_page_is_well_formed(path):
    read = page(path)
    assert read.elements and read.misnested == [] and read.open == []
    assert repeated(read.ids) == []


@pytest.mark.parametrize("path", pages())
def test_nothing_is_loaded_from_elsewhere(path):
    assert page(path).loaded and [url for url in page(path).loaded if not is_internal(url)] == []


@pytest.mark.parametrize("path", pages())
def test_nothing_is_written_inline(path):
    read = page(path)
    names = {name for _, attributes, _ in read.elements for name in attributes}
    assert {name for name in names if re.fullmatch("style|on.*", name)} == set()
    inline = [script.get("type") for script in read.of("script") if "src" not in script]
    assert set(inline) <= {"application/ld+json", "application/json"} and read.of("style") == []


@pytest.mark.parametrize("path", pages())
def test_content_security_policy_is_strict(path):
    policy = page(path).meta["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";") if rule.strip())
    assert rules["default-src"] == "'none'" and rules["script-src"] == "'self'" and rules["base-uri"] == "'none'"
    assert "unsafe" not in policy and "*" not in policy and "http" not in policy


def test_style_sheets_and_icons_load_nothing():
    files = [file for file in SITE.rglob("*") if file.suffix in (".css", ".svg")]
    assert files
    found = [
        (file.name, match)
        for file in files
        for match in re.findall(r"@import[^;]*|url\([^)]*\)|(?:xlink:)?href=\"[^\"#][^\"]*\"", file.read_text("utf-8"))
    ]
    # A diagram's nodes may link to pages of the site.
    assert [(name, match) for name, match in found if not re.match(r"(xlink:)?href=\"(?!\w+:|//)", match)] == []


def test_every_page_with_its_style_and_scripts_is_small(figure):
    weights = {}
    for path in pages():
        read = page(path)
        scripts = [script["src"] for script in read.of("script") if "src" in script]
        styles = [link["href"] for link in read.links("stylesheet")]
        assert styles, path
        files = [SITE / path] + [file_of(link, path)[0] for link in scripts + styles]
        weights[path] = sum(len(gzip.compress(file.read_bytes())) for file in files)
    heaviest = max(weights, key=weights.get)
    figure(f"page weight, gzipped: at most {weights[heaviest] / 1000:.1f} of {LIMIT / 1000:.0f} KB ({heaviest})")
    assert {path: weight for path, weight in weights.items() if weight >= LIMIT} == {}


def test_every_page_stands_in_every_language():
    first, second = ({path[3:] for path in content() if path.startswith(f"{name}/")} for name in LANGUAGES)
    assert first == second and "index.html" in first and len(first) >= 8


def linked(path):
    """The files of the site that a page links to."""
    targets = [file_of(link, path)[0] for link in page(path).hrefs if is_internal(link)]
    return [str(target.relative_to(SITE)) for target in targets if target.is_relative_to(SITE)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_reached_from_the_home_page(language):
    reached, waiting = set(), [f"{language}/index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in readable():
            continue
        reached.add(path)
        waiting += linked(path)
    assert {path for path in content() if path.startswith(f"{language}/")} <= reached
