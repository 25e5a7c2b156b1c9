"""The site as readers use it: from files and from a server, with and without scripts."""

import functools
import http.server
import json
import re
import threading
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import LANGUAGES, SITE, pages

CONTENT = [path for path in pages() if "/" in path]
RECIPE = "recipes/troubleshooting/s3-connection.html"
OTHER = {"en": "ru", "ru": "en"}


@pytest.fixture(scope="session")
def server():
    """The site behind Python's own web server, as the build's last line says."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    handler = functools.partial(Handler, directory=str(SITE))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}/"
        httpd.shutdown()


@pytest.mark.parametrize("path", pages())
def test_no_console_message_and_nothing_from_elsewhere(visit, server, path):
    for base in (SITE.as_uri() + "/", server):
        visited = visit(path, base=base)
        visited.page.wait_for_load_state()
        assert visited.messages == []
        assert [url for url in visited.requests if not url.startswith(base)] == []


@pytest.mark.parametrize("path", CONTENT)
def test_everything_can_be_read_without_scripts(visit, path):
    plain = visit(path, java_script_enabled=False).page
    text = plain.inner_text("main")
    # The copy buttons and the word "today" are all that a script adds.
    scripted = visit(path).page
    scripted.evaluate("document.querySelectorAll('button').forEach(button => button.remove())")
    scripted.evaluate(
        """document.querySelectorAll('[data-today]').forEach(label => {
        label.textContent = document.documentElement.lang === 'ru' ? 'Проверено' : 'Verified on' })"""
    )
    assert text.split() == scripted.inner_text("main").split()
    assert len(text) > 40 and plain.is_visible("h1") and plain.is_visible("nav.tree")


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
    assert len(seen) == len(set(seen)) == len([path for path in CONTENT if path.startswith(language)])
    assert visited.messages == []


@pytest.mark.parametrize("path", CONTENT)
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


@pytest.mark.parametrize("path", pages())
def test_small_screens_scroll_only_down(visit, path):
    page = visit(path, java_script_enabled=False).page
    for width in (320, 390, 768, 1024):
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


def test_keyboard_reaches_the_content_first(visit):
    page = visit(f"en/{RECIPE}").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


@pytest.mark.parametrize("path", pages())
def test_accessibility_rules_hold(visit, path):
    page = visit(path, reduced_motion="reduce").page
    page.wait_for_load_state()
    for scheme, width in (("light", 390), ("light", 1400), ("dark", 1400)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        violations = Axe().run(page).response["violations"]
        summary = [(found["id"], found["nodes"][0]["html"][:160]) for found in violations]
        assert summary == [], json.dumps(summary, ensure_ascii=False, indent=1)


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


def test_print_shows_the_article_alone(visit):
    page = visit(f"ru/{RECIPE}").page
    page.emulate_media(media="print")
    assert page.is_visible("h1") and not page.is_visible("nav.tree") and not page.is_visible("header.site")
