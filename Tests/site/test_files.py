"""The written HTML as files: every link and anchor, sizes, identifiers, nothing from elsewhere."""

import collections
import gzip
import html.parser
import pathlib
import urllib.parse

import pytest
from conftest import LANGUAGES, SITE, pages

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Page(html.parser.HTMLParser):
    """Links, loaded files, ids and nesting of a page."""

    def __init__(self, path):
        super().__init__()
        self.links, self.loaded, self.ids, self.attributes = [], [], [], []
        self.open, self.misnested = [], []
        self.feed((SITE / path).read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.attributes += values
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.links.append(values["href"])
        # A script without a file holds data: it is not run.
        if tag == "img" or "src" in values or (tag == "link" and values["rel"] in ("stylesheet", "icon")):
            self.loaded.append(values.get("src") or values["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.misnested.append(tag)


PAGES = {path: Page(path) for path in pages()}


def is_internal(link):
    return not urllib.parse.urlsplit(link).scheme


@pytest.mark.parametrize("path", PAGES)
def test_every_link_and_anchor_resolves(path):
    broken = []
    for link in filter(is_internal, PAGES[path].links + PAGES[path].loaded):
        parts = urllib.parse.urlsplit(link)
        target = (SITE / path).parent / urllib.parse.unquote(parts.path) if parts.path else SITE / path
        target = pathlib.Path(target).resolve()
        if not target.is_file() or not target.is_relative_to(SITE.resolve()):
            broken.append(link)
        elif parts.fragment:
            ids = PAGES[str(target.relative_to(SITE.resolve()))].ids
            if urllib.parse.unquote(parts.fragment) not in ids:
                broken.append(link)
    assert broken == []


@pytest.mark.parametrize("path", PAGES)
def test_page_is_well_formed(path):
    page = PAGES[path]
    assert page.misnested == [] and page.open == []
    repeated = [name for name, count in collections.Counter(page.ids).items() if count > 1]
    assert repeated == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_loaded_from_elsewhere_or_written_inline(path):
    page = PAGES[path]
    assert [url for url in page.loaded if not is_internal(url)] == []
    assert [name for name in page.attributes if name == "style" or name.startswith("on")] == []


@pytest.mark.parametrize("path", PAGES)
def test_page_with_all_it_loads_is_small(path):
    files = [SITE / path] + [(SITE / path).parent / name for name in PAGES[path].loaded]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 60_000


def test_every_page_stands_in_every_language():
    first, second = ({path[3:] for path in PAGES if path.startswith(f"{name}/")} for name in LANGUAGES)
    assert first == second and "index.html" in first and len(first) >= 4


def test_every_page_can_be_reached_from_the_home_page():
    for language in LANGUAGES:
        reached, waiting = set(), [f"{language}/index.html"]
        while waiting:
            path = waiting.pop()
            if path in reached:
                continue
            reached.add(path)
            for link in filter(is_internal, PAGES[path].links):
                target = ((SITE / path).parent / urllib.parse.unquote(urllib.parse.urlsplit(link).path)).resolve()
                if target.is_file() and target.suffix == ".html":
                    waiting.append(str(target.relative_to(SITE.resolve())))
        assert {path for path in PAGES if path.startswith(f"{language}/")} <= reached
