"""Tabs and diagrams by themselves: on a page of their own, with the site's theme."""

import functools
import http.server
import shutil
import threading
import time

import pytest
from site_files import SITE
from test_accessibility import violations

TABS = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title>
<link rel="stylesheet" href="theme/style.css"><script src="theme/site.js"></script></head>
<body data-copy="Copy" data-copied="Copied"><main><article><h1>T</h1>%s
<figure class="diagram"><picture><source media="screen and (prefers-color-scheme: dark)" srcset="theme/dark.svg">
<img src="theme/light.svg" alt="a"></picture></figure></article></main></body></html>"""
GROUP = """<div class="tabs" data-label="Variants">
<div class="tab" data-tab="one"><p class="tab-title">one</p><figure class="code" id="run-%d"><pre tabindex="0"><code>a</code></pre></figure></div>
<div class="tab" data-tab="two"><p class="tab-title">two</p><figure class="code" id="run-%d"><pre tabindex="0"><code>b</code></pre></figure></div>
</div>"""


def serve(folder):
    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="module")
def tabs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tabs")
    shutil.copytree(SITE / "theme", folder / "theme")
    for name in ("dark", "light"):
        (folder / f"theme/{name}.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (folder / "index.html").write_text(TABS % (GROUP % (1, 2) + GROUP % (3, 4)))
    server = serve(folder)
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def shown(page):
    return [figure.get_attribute("id") for figure in page.locator("figure.code:visible").all()]


def test_tabs_follow_the_keyboard_and_each_other_and_are_remembered(visit, tabs):
    page = visit("index.html", base=tabs).page
    assert shown(page) == ["run-1", "run-3"]
    page.locator("[role=tab]").first.focus()
    for key, expected in (("ArrowRight", 2), ("ArrowRight", 1), ("ArrowLeft", 2), ("Home", 1), ("End", 2)):
        page.keyboard.press(key)
        assert shown(page) == [f"run-{expected}", f"run-{expected + 2}"]
        assert page.evaluate("document.activeElement.getAttribute('aria-selected')") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") != "tab"
    page.reload()
    assert shown(page) == ["run-2", "run-4"]
    assert violations(page)[0] == []


def test_tabs_are_all_shown_without_scripts_and_on_paper(visit, tabs):
    plain = visit("index.html", base=tabs, java_script_enabled=False).page
    assert shown(plain) == ["run-1", "run-2", "run-3", "run-4"]
    assert plain.locator(".tab-title:visible").count() == 4
    page = visit("index.html", base=tabs).page
    page.emulate_media(media="print")
    assert shown(page) == ["run-1", "run-2", "run-3", "run-4"]


def test_a_link_opens_the_tab_it_leads_into(visit, tabs):
    page = visit("index.html#run-4", base=tabs).page
    assert shown(page) == ["run-1", "run-4"]


def until(page, source):
    """Not `wait_for_function`: it evaluates a text in the page, which the site's policy refuses."""
    end = time.monotonic() + 10
    while not page.evaluate(source):
        assert time.monotonic() < end, source
        page.wait_for_timeout(50)


def test_diagrams_follow_the_system_and_then_the_choice(visit, tabs):
    page = visit("index.html", base=tabs, color_scheme="dark").page
    source = "document.querySelector('img').currentSrc.endsWith('%s.svg')"
    until(page, source % "dark")
    page.evaluate("localStorage.setItem('theme', 'light')")
    page.reload()
    until(page, source % "light")
