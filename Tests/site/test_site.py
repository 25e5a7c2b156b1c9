"""The site as readers use it: from files and from a server, with and without scripts."""

import collections
import re
import urllib.parse

import pytest
from site_files import LANGUAGES, OTHER, RECIPE, SITE, content, file_of, page, pages, readable

# A few pages that have everything; the others follow in the full run.
SOME = ["en/index.html", "ru/checking.html", f"ru/{RECIPE}"]


def quick_then_full(paths):
    """Every path, those that are no sample in the full run alone."""
    chosen = [path for path in SOME if path in paths]
    return chosen + [pytest.param(path, marks=pytest.mark.full) for path in paths if path not in chosen]


@pytest.mark.parametrize("path", quick_then_full(readable()))
def test_no_console_message_and_nothing_from_elsewhere(visit, server, path):
    for base in (SITE.as_uri() + "/", server):
        visited = visit(path, base=base)
        visited.page.wait_for_load_state("networkidle")
        assert visited.messages == []
        assert len(visited.requests) >= 3
        assert [url for url in visited.requests if not url.startswith(base)] == []


def words(text):
    return collections.Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize("path", quick_then_full(content()))
def test_everything_can_be_read_without_scripts(visit, path):
    plain = visit(path, java_script_enabled=False).page
    text = words(plain.inner_text("main"))
    # Copy buttons, filters of recipes and the word "today" are all that a script adds; it may hide, such as the tabs that
    # are not chosen.
    scripted = visit(path).page
    scripted.evaluate(
        "document.querySelectorAll('button, [role=tablist], fieldset.filters').forEach(each => each.remove())"
    )
    scripted.evaluate(
        """document.querySelectorAll('[data-today]').forEach(label => {
        label.textContent = document.documentElement.lang === 'ru' ? 'Проверено' : 'Verified on' })"""
    )
    assert words(scripted.inner_text("main")) - text == {}
    # Every text of the article is there, but for what is folded, which opens without scripts too.
    written = words(" ".join(page(path).texts("p", "li", "td", "code", "h2", "h3", "dt", "dd")))
    assert set(written) - set(words(plain.inner_text("body"))) == set()
    assert sum(text.values()) > 10 and plain.is_visible("h1") and plain.is_visible("nav.tree")


@pytest.mark.parametrize("language", LANGUAGES)
def test_navigation_leads_through_all_pages(visit, language):
    visited = visit(f"{language}/index.html")
    page = visited.page
    seen = [page.url]
    while page.locator("a.next").count():
        here = page.url
        page.click("a.next")
        page.wait_for_url(lambda url: url != here, wait_until="load")
        assert page.get_attribute("html", "lang") == language
        assert page.locator("nav.tree [aria-current=page]").count() == 1
        seen.append(page.url)
    assert len(seen) == len(set(seen)) == len([path for path in content() if path.startswith(f"{language}/")])
    assert visited.messages == []


@pytest.mark.parametrize("path", quick_then_full(content()))
def test_switcher_leads_to_the_same_page(visit, path):
    page = visit(path, java_script_enabled=False).page
    language, rest = path.split("/", 1)
    page.click("nav.languages a")
    assert page.url.endswith(f"/{OTHER[language]}/{rest}")
    assert page.get_attribute("html", "lang") == OTHER[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_switcher_keeps_the_heading(visit, language):
    page = visit(f"{language}/{RECIPE}").page
    place = 2
    heading = page.locator("article [data-twin]").nth(place)
    twin = heading.get_attribute("data-twin")
    heading.evaluate("heading => heading.scrollIntoView({behavior: 'instant'})")
    box = page.locator("nav.languages a").bounding_box()
    # By the mouse: Playwright's own click scrolls what lies under a sticky header.
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(f"**/{OTHER[language]}/**")
    assert urllib.parse.unquote(urllib.parse.urlsplit(page.url).fragment) == twin
    assert page.locator("article [data-twin]").nth(place).get_attribute("id") == twin


def test_root_leads_to_the_language_of_the_browser_and_then_to_the_chosen_one(visit):
    for locale, language in (("ru-RU", "ru"), ("en-GB", "en"), ("de-DE", "en")):
        visited = visit("index.html", locale=locale)
        visited.page.wait_for_url(f"**/{language}/index.html")
    page = visited.page
    page.click("nav.languages a")
    page.wait_for_url("**/ru/index.html")
    visited.open("index.html")
    page.wait_for_url("**/ru/index.html")
    plain = visit("index.html", java_script_enabled=False).page
    assert plain.locator("main a").all_inner_texts() == ["English", "Русский"]


def copied(page, figure):
    """What the copy button of a block leaves on the clipboard."""
    page.evaluate("navigator.clipboard.writeText('')")
    figure.hover()
    figure.locator("button.copy").click()
    figure.locator("button.copy.done").wait_for()
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("language", LANGUAGES)
def test_copy_button_copies_the_command_alone(visit, server, language):
    page = visit(f"{language}/{RECIPE}", base=server, permissions=["clipboard-read", "clipboard-write"]).page
    figure = page.locator("figure.code:not(.output)").first
    assert copied(page, figure) == "kubectl get deployment spark-connect -n spark"
    assert page.locator("figure.output button").count() == 0
    run = page.locator("p.run")
    run.locator("button.copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == "recipes verify troubleshooting/s3-connection"


def test_copy_leaves_prompts_and_output_out(visit, server):
    page = visit(f"en/{RECIPE}", base=server, permissions=["clipboard-read", "clipboard-write"]).page
    figure = page.locator("figure.code:not(.output)").first
    # The markup that the builder gives a transcript.
    figure.locator("code").evaluate(
        """code => { code.innerHTML = '<span class="prompt">$ </span>ls \\\\\\n  -l\\n'
        + '<span class="out">a  b\\n</span><span class="prompt">$ </span>pwd\\n' }"""
    )
    assert copied(page, figure) == "ls \\\n  -l\npwd"


def test_copying_works_from_a_file(visit):
    page = visit(f"en/{RECIPE}").page
    figure = page.locator("figure.code:not(.output)").first
    figure.hover()
    figure.locator("button.copy").click()
    figure.locator("button.copy.done").wait_for()


def background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_colours_follow_the_system_and_then_the_choice(visit):
    light, dark = "rgb(255, 255, 255)", "rgb(20, 23, 29)"
    for scheme, first, second in (("light", light, dark), ("dark", dark, light)):
        page = visit("en/index.html", color_scheme=scheme).page
        assert background(page) == first
        page.click("button.theme")
        assert background(page) == second
        page.reload()
        assert background(page) == second
        page.click("nav.tree ul a >> nth=1")
        page.wait_for_url("**/quick-start.html")
        page.wait_for_load_state()
        assert background(page) == second


@pytest.mark.parametrize("path", quick_then_full(readable()))
def test_no_width_scrolls_sideways(visit, path):
    # Without scripts nothing shrinks what is too wide; with them there is more in the header.
    for scripts, widths in ((False, (320, 768)), (True, (320, 390, 600, 833, 1024, 1217, 1920))):
        page = visit(path, java_script_enabled=scripts, reduced_motion="reduce").page
        for width in widths:
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_menu_of_small_screens_opens_without_scripts(visit):
    page = visit("ru/quick-start.html", viewport={"width": 390, "height": 700}, java_script_enabled=False).page
    tree = page.locator("nav.tree")
    assert not tree.is_visible()
    page.click("a.menu")
    assert tree.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 700}
    page.click("nav.tree a.close")
    assert not tree.is_visible()


STATES = {
    "en": {"verified": "Verified", "stale": "Verified earlier", "failed": "Verification failed", "never": "Not verified yet"},
    "ru": {"verified": "Проверено", "stale": "Проверено ранее", "failed": "Проверка не прошла", "never": "Ещё не проверено"},
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_recipe_says_whether_it_is_verified(visit, language):
    badge = visit(f"{language}/{RECIPE}").page.locator("aside.badge")
    state = badge.get_attribute("class").removeprefix("badge ")
    assert badge.locator(".badge-title").inner_text().startswith(STATES[language][state])
    assert badge.locator("dl").count() == (0 if state == "never" else 1)
    assert badge.locator("code").inner_text() == "recipes verify troubleshooting/s3-connection"


@pytest.mark.parametrize("day,words", [("2026-11-03", "Verified today,"), ("2026-11-04", "Verified on")])
def test_verification_of_the_readers_day_is_called_todays(visit, server, day, words):
    visited = visit(base=server)
    visited.page.clock.set_fixed_time(f"{day}T12:00:00Z")
    # The badge as the builder writes it; the site under test may hold no record.
    badge = (
        '<p class="badge-title"><span data-today="Verified today,">Verified on</span> '
        '<time datetime="2026-11-03T11:00:00Z">3 November 2026</time></p>'
    )
    written = (SITE / "en" / RECIPE).read_text(encoding="utf-8")
    body = re.sub(r'<p class="badge-title">.*?</p>', badge, written, count=1)
    visited.page.route("**/*.html", lambda route: route.fulfill(body=body, content_type="text/html"))
    page = visited.open(f"en/{RECIPE}")
    assert page.locator(".badge-title").inner_text() == f"{words} 3 November 2026"


FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })"


def test_stored_choices_may_be_forbidden(visit):
    visited = visit()
    visited.page.add_init_script(FORBIDDEN)
    page = visited.open("en/index.html")
    before = background(page)
    page.click("button.theme")
    assert background(page) != before
    page.click("nav.languages a")
    page.wait_for_url("**/ru/index.html")
    visited.open("index.html")
    page.wait_for_url("**/en/index.html")
    assert visited.messages == []


def custom_properties(page):
    """The theme's values in effect."""
    return page.evaluate(
        """() => {
        const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
        const names = rules.filter(rule => rule.selectorText === ':root')
          .flatMap(rule => [...rule.style]).filter(name => name.startsWith('--'))
        const style = getComputedStyle(document.documentElement)
        return Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)])) }"""
    )


def test_chosen_colours_are_those_of_the_system(visit, server):
    themes = {}
    for system in ("light", "dark"):
        page = visit("en/index.html", base=server, color_scheme=system).page
        for chosen in ("", "light", "dark"):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", chosen)
            themes.setdefault(chosen or system, []).append(custom_properties(page))
    for name, values in themes.items():
        assert len(values) == 3 and len(values[0]) > 20
        assert values[0] == values[1] == values[2], name
    assert themes["light"][0] != themes["dark"][0]


# Chooses the tab that a block stands in.
SHOW = """figure => {
    const panel = figure.closest('.tab')
    if (panel?.hidden) document.getElementById(panel.getAttribute('aria-labelledby')).click() }"""


@pytest.mark.full
@pytest.mark.parametrize("path", content())
def test_every_block_is_copied_as_it_would_be_typed(visit, server, path):
    page = visit(path, base=server, permissions=["clipboard-read", "clipboard-write"]).page
    figures = page.locator("figure.code:not(.output)")
    commands = page.evaluate(
        """() => [...document.querySelectorAll('figure.code:not(.output) code')].map(code => {
        const walk = document.createTreeWalker(code, NodeFilter.SHOW_TEXT), nodes = []
        while (walk.nextNode()) nodes.push(walk.currentNode)
        return nodes.filter(node => !node.parentElement.closest('.prompt, .out'))
          .map(node => node.data).join('').trimEnd() })"""
    )
    assert figures.locator("button.copy").count() == len(commands) == figures.count()
    for number, command in enumerate(commands):
        figures.nth(number).evaluate(SHOW)
        assert copied(page, figures.nth(number)).rstrip() == command
        assert not re.match(r"[$#>] ", command)


@pytest.mark.parametrize("path", quick_then_full(content()))
def test_print_shows_the_article_alone(visit, path):
    page = visit(path, viewport={"width": 680, "height": 960}).page
    page.emulate_media(media="print")
    assert page.is_visible("h1")
    for hidden in ("nav.tree", "header.site", "footer.site", "button", ".neighbours", "input[type=search]"):
        assert page.locator(f"{hidden} >> visible=true").count() == 0, hidden
    # On paper nothing can be scrolled: what does not fit is lost.
    cut = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
        .filter(each => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)
        .filter(each => getComputedStyle(each).overflowX !== 'visible').map(each => each.outerHTML.slice(0, 120))"""
    )
    assert cut == [] and page.evaluate("document.documentElement.scrollWidth") <= 680


@pytest.mark.parametrize("system", ["light", "dark"])
def test_paper_is_white_whatever_is_chosen(visit, system):
    page = visit(f"en/{RECIPE}", color_scheme=system).page
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print")
    assert background(page) == "rgb(255, 255, 255)"
    dark = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(each => {
        const [red, green, blue, alpha = 1] = getComputedStyle(each).backgroundColor.match(/[\\d.]+/g).map(Number)
        return alpha > 0 && red + green + blue < 384 }).map(each => each.outerHTML.slice(0, 80))"""
    )
    assert dark == []


def test_printing_makes_pages(visit):
    page = visit(f"ru/{RECIPE}").page
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF-") and 2 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 20
