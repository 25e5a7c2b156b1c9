"""The built site in Debian's headless Chromium."""

import functools
import http.server
import pathlib
import threading

import pytest
from playwright.sync_api import sync_playwright
from site_files import SITE, pages

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FIGURES = []


def pytest_configure(config):
    config.addinivalue_line("markers", "full: takes longer, and runs in `make site-test` alone")


def pytest_terminal_summary(terminalreporter):
    """Figures that tests measured."""
    for line in FIGURES:
        terminalreporter.write_line(line)


@pytest.fixture
def figure():
    """Takes a line for the end of the run."""
    return FIGURES.append


@pytest.fixture(scope="session")
def browser():
    if not pages():
        pytest.fail(f"{SITE} holds no page: run 'docgen build' first")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves as static hosts do: what is missing gets the nearest 404 page."""

    def log_message(self, *arguments):
        pass

    def send_error(self, code, message=None, explain=None):
        folder = pathlib.Path(self.translate_path(self.path)).parent
        nearest = [each / "404.html" for each in (folder, *folder.parents) if (each / "404.html").is_file()]
        if code != 404 or not nearest or not nearest[0].is_relative_to(SITE):
            return super().send_error(code, message, explain)
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(nearest[0].read_bytes())


@pytest.fixture(scope="session")
def server():
    """The site behind Python's own web server, as the build's last line says."""
    handler = functools.partial(Handler, directory=str(SITE))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}/"
        httpd.shutdown()


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
