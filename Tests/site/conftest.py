"""The built site in Debian's headless Chromium."""

import os
import pathlib

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("SPARK_K8S_SITE", ROOT / "site/public"))
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LANGUAGES = ["en", "ru"]


def pages():
    """Every page as its path in the site; what hosts show for a missing one stands in for any path."""
    paths = (path for path in SITE.rglob("*.html") if path.name != "404.html")
    return sorted(str(path.relative_to(SITE)) for path in paths)


@pytest.fixture(scope="session")
def browser():
    if not pages():
        pytest.fail(f"{SITE} holds no page: run 'docgen build' first")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


class Visit:
    """A page of one test: what the console says and what is loaded is kept."""

    def __init__(self, context, base):
        self.page = context.new_page()
        self.base = base
        self.messages = []
        self.requests = []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path):
        self.page.goto(self.base + path)
        return self.page


@pytest.fixture
def visit(browser):
    """Opens a page from its file, with Playwright's options of a browser context."""
    contexts = []

    def make(path=None, base=SITE.as_uri() + "/", **options):
        options.setdefault("locale", "en-US")
        context = browser.new_context(**options)
        contexts.append(context)
        result = Visit(context, base)
        if path:
            result.open(path)
        return result

    yield make
    for context in contexts:
        context.close()
