"""Terms: links to the glossary, which show what a word means."""

import pytest
from site_files import LANGUAGES, page, resolves
from test_accessibility import expect_none

PAGE = "architecture.html"
SHOWN = """link => {
  const style = getComputedStyle(link, '::after')
  return style.display === 'none' || style.content === 'none' ? null : style.content }"""


def terms(path):
    return [link for link in page(path).of("a") if link.get("class") == "term"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_lead_to_the_glossary_and_say_what_it_says(language):
    path = f"{language}/{PAGE}"
    assert 3 <= len(terms(path)) <= 10
    glossary = page(f"{language}/glossary.html")
    for term in terms(path):
        assert resolves(term["href"], path) and term["href"].startswith("glossary.html#")
        assert any(text.startswith(" ".join(term["aria-description"].split())) for text in glossary.texts("p"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_meaning_is_shown_to_mouse_and_keyboard(visit, language, scheme):
    opened = visit(f"{language}/{PAGE}", color_scheme=scheme, reduced_motion="reduce", java_script_enabled=True).page
    link = opened.locator("a.term").first
    meaning = link.get_attribute("aria-description")
    assert link.evaluate(SHOWN) is None
    link.hover()
    assert meaning in link.evaluate(SHOWN)
    expect_none(opened)
    opened.mouse.move(0, 0)
    assert link.evaluate(SHOWN) is None
    # The link before it, then Tab: the focus has to be seen as the keyboard's.
    link.focus()
    opened.keyboard.press("Shift+Tab")
    opened.keyboard.press("Tab")
    assert meaning in link.evaluate(SHOWN)
    opened.keyboard.press("Escape")
    assert link.evaluate(SHOWN) is None
    opened.keyboard.press("Shift+Tab")
    opened.keyboard.press("Tab")
    assert meaning in link.evaluate(SHOWN)


def test_a_meaning_is_shown_without_scripts_and_leaves_no_window(visit):
    for width in (320, 1400):
        plain = visit(f"ru/{PAGE}", java_script_enabled=False, viewport={"width": width, "height": 800}).page
        for link in plain.locator("a.term").all():
            link.hover()
            assert link.evaluate(SHOWN) is not None
            assert plain.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_no_meanings(visit):
    opened = visit(f"en/{PAGE}").page
    opened.locator("a.term").first.hover()
    opened.emulate_media(media="print")
    assert opened.locator("a.term").first.evaluate(SHOWN) is None
