"""The notice at a section that is older than the one in the other language, as the builder writes it."""

import pytest
from site_files import LANGUAGES, OTHER
from test_accessibility import expect_none

PAGE = "quick-start.html"
TEXT = {"en": "The Russian version of this section", "ru": "Английская версия этого раздела"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_notice_can_be_read_and_leads_to_the_newer_section(visit, language, scheme):
    page = visit(f"{language}/{PAGE}", color_scheme=scheme, reduced_motion="reduce").page
    heading = page.locator("article [data-twin]").nth(2)
    heading.evaluate(
        """(heading, [language, text]) => {
        const href = `../${language}/quick-start.html#${encodeURIComponent(heading.dataset.twin)}`
        heading.parentElement.insertAdjacentHTML('afterend',
          `<p class="notice"><a href="${href}" hreflang="${language}">${text}</a>.</p>`) }""",
        [OTHER[language], TEXT[language]],
    )
    expect_none(page)
    twin = heading.get_attribute("data-twin")
    page.locator("p.notice a").click()
    page.wait_for_url(f"**/{OTHER[language]}/{PAGE}#*")
    assert page.locator("article [data-twin]").nth(2).get_attribute("id") == twin
