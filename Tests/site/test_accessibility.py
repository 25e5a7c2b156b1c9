"""axe's rules on every page, in both themes, at the widths at which the page changes, and in what opens."""

import functools
import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FIGURES
from site_files import LANGUAGES, RECIPE, content, pages

QUICK = [f"ru/{RECIPE}"]
# Of WCAG 2.2 AA, and off unless asked for.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
STATES = [("light", 1400), ("dark", 1400), ("light", 390), ("dark", 390)]


@functools.cache
def axe():
    return Axe()


def violations(page):
    """What axe finds, and how many rules it could apply."""
    response = axe().run(page, options=OPTIONS).response
    nodes = [(rule["id"], node) for rule in response["violations"] for node in rule["nodes"]]
    found = [(rule, node["html"][:160], node["failureSummary"][:200]) for rule, node in nodes]
    return found, len(response["passes"])


def expect_none(page):
    found, passed = violations(page)
    assert found == [], json.dumps(found[:20], ensure_ascii=False, indent=1)
    assert passed > 10, "axe saw nothing of the page"


def paths():
    return QUICK + [pytest.param(path, marks=pytest.mark.full) for path in content() if path not in QUICK]


CHECKED = []


@pytest.fixture(scope="module", autouse=True)
def count():
    """Says at the end how many pages were looked at."""
    yield
    FIGURES.append(f"axe: 0 violations in {len(CHECKED)} states of {len(set(CHECKED))} of {len(pages())} pages")


@pytest.mark.parametrize("path", paths())
def test_rules_hold_in_both_themes_and_widths(visit, path):
    page = visit(path, reduced_motion="reduce").page
    for scheme, width in STATES:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        expect_none(page)
        CHECKED.append(path)


@pytest.mark.full
@pytest.mark.parametrize("path", [path for path in pages() if path not in content()])
def test_rules_hold_on_pages_that_stand_for_others(visit, server, path):
    # The chooser leaves at once where its script runs; axe itself needs scripts, so only that one is held back.
    visited = visit(base=server, reduced_motion="reduce")
    visited.page.route("**/chooser.js", lambda route: route.abort())
    page = visited.open(path)
    for scheme, width in STATES:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        expect_none(page)
        CHECKED.append(path)


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_hold_in_what_opens(visit, language):
    page = visit(f"{language}/{RECIPE}", viewport={"width": 390, "height": 800}, reduced_motion="reduce").page
    page.click("details.contents summary")
    expect_none(page)
    page.click("a.menu")
    page.locator("nav.tree").wait_for()
    expect_none(page)


@pytest.mark.full
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_rules_hold_on_paper(visit, scheme):
    page = visit(f"en/{RECIPE}", color_scheme="light", reduced_motion="reduce").page
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", scheme)
    page.emulate_media(media="print")
    found, passed = violations(page)
    assert [each for each in found if each[0] == "color-contrast"] == [] and passed > 10


def test_axe_finds_what_is_wrong(visit):
    page = visit(f"en/{RECIPE}", reduced_motion="reduce").page
    page.evaluate(
        """() => { document.querySelector('.summary').style.color = '#999'
        document.querySelector('main').insertAdjacentHTML('afterbegin', '<img src="x.png"><a href="#a"></a>') }"""
    )
    assert {"color-contrast", "image-alt", "link-name"} <= {rule for rule, _, _ in violations(page)[0]}
