"""The search as readers use it: by `/` and arrows, in both languages, from files and from a server.

The header has an `input[type=search]`. Results are `[role=listbox] [role=option]`, best first; `data-href` says where each
leads, from the folder of the page.
"""

import gzip
import pathlib
import statistics
import urllib.parse

import pytest
import yaml
from site_files import LANGUAGES, RECIPE, SITE, content, file_of, page, readable, repeated
from test_accessibility import expect_none

QUERIES = yaml.safe_load(pathlib.Path(__file__).with_name("queries.yaml").read_text(encoding="utf-8"))
LEAST = {"ru": 60, "en": 30}
SHARE, FIRST, MILLISECONDS, KILOBYTES = 0.9, 3, 100, 100
EXACT = {"ru": "журнал", "en": "executor"}
MISTYPED = {"ru": "исполнитеь", "en": "excutor"}
OPTIONS = "[role=listbox] [role=option]"
# Types a query and waits for the answer: then the number of results, or that there is none, is read out.
ASK = """text => new Promise((resolve, reject) => {
  const field = document.querySelector('input[type=search]'), status = document.querySelector('.search [role=status]')
  const type = value => { field.value = value; field.dispatchEvent(new InputEvent('input', { bubbles: true })) }
  type('')
  const begin = performance.now()
  type(text)
  const look = () => {
    const took = performance.now() - begin
    const options = [...document.querySelectorAll('[role=listbox] [role=option]')]
    if (status.textContent) {
      resolve({ took, results: options.filter(each => each.checkVisibility()).map(each => each.dataset.href) })
    } else if (took > 30_000) reject(new Error(`no answer to ${text}`))
    else setTimeout(look, 1)
  }
  look()
})"""


def keys(language):
    """Pages of a language by the name that queries.yaml gives them."""
    return {name(path): path for path in content() if path.startswith(f"{language}/")}


def name(path):
    return path.split("/", 1)[1].removesuffix(".html").removeprefix("recipes/")


def needs_search():
    # The script may make the field: without one it could do nothing.
    scripted = any('"search"' in file.read_text(encoding="utf-8") for file in SITE.glob("theme/*.js"))
    fields = [field for path in readable() for field in page(path).of("input")]
    assert scripted or any(field.get("type") == "search" for field in fields), "the site has no search"


@pytest.mark.parametrize("language", LANGUAGES)
def test_queries_are_enough_and_not_copied_from_titles(language):
    queries = QUERIES[language]
    assert len(queries) >= LEAST[language] and repeated([query["find"] for query in queries]) == []
    for query in queries:
        assert query["pages"] and set(query["pages"]) <= set(keys(language)), query
        titles = [page(keys(language)[key]).texts("h1")[0].casefold() for key in query["pages"]]
        assert [title for title in titles if query["find"].casefold() in title and " " in query["find"]] == []


class Search:
    """The search of an open page."""

    def __init__(self, visited):
        self.visited, self.page = visited, visited.page
        self.page.keyboard.press("/")
        self.field = self.page.locator("input[type=search]:focus")
        self.field.wait_for()

    def ask(self, text):
        """Names of the pages found, best first, each once, and the milliseconds that it took."""
        answer = self.page.evaluate(ASK, text)
        return list(dict.fromkeys(name(self.path(href)) for href in answer["results"])), answer["took"]

    def path(self, href):
        """The page of the site that a result leads to."""
        address = urllib.parse.urljoin(self.page.url, href).split("#")[0]
        assert address.startswith(self.visited.base), address
        path = urllib.parse.unquote(address.removeprefix(self.visited.base))
        assert path in content(), path
        return path


@pytest.fixture
def search(visit, server):
    def start(path="en/index.html", from_server=True, **options):
        needs_search()
        options.setdefault("reduced_motion", "reduce")
        return Search(visit(path, base=server, **options) if from_server else visit(path, **options))

    return start


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_among_the_first_three(search, figure, language):
    begun = search(f"{language}/index.html")
    begun.ask(EXACT[language])
    missed, times = [], []
    for query in QUERIES[language]:
        found, took = begun.ask(query["find"])
        times.append(took)
        if not set(found[:FIRST]) & set(query["pages"]):
            missed.append(f"{query['find']} → {', '.join(found[:FIRST]) or 'nothing'}")
    total = len(QUERIES[language])
    share = (total - len(missed)) / total
    figure(f"search, {language}: {total - len(missed)} of {total} queries, {share:.0%}, {statistics.median(times):.0f} ms")
    for line in missed:
        figure(f"  missed: {line}")
    assert share >= SHARE, missed
    assert statistics.median(times) < MILLISECONDS
    assert begun.visited.messages == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_wrong_letter_is_forgiven_and_nonsense_is_not(search, language):
    begun = search(f"{language}/quick-start.html")
    assert begun.ask(MISTYPED[language])[0]
    assert begun.ask("qwxzjkvqwxzjkv")[0] == []
    # Who cannot see the empty list has to be told.
    assert begun.page.get_by_role("status").first.inner_text().strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("from_server", [True, False])
def test_arrows_move_and_enter_opens(search, language, from_server):
    begun = search(f"{language}/{RECIPE}", from_server=from_server)
    page = begun.page
    begun.field.press_sequentially(EXACT[language])
    options = page.locator(OPTIONS)
    options.nth(1).wait_for()
    selected = page.locator(f"{OPTIONS}[aria-selected=true]")
    page.keyboard.press("ArrowDown")
    first = selected.get_attribute("data-href")
    page.keyboard.press("ArrowDown")
    second = selected.get_attribute("data-href")
    assert first != second
    # Screen readers follow the field's pointer to the chosen result, for the focus stays in the field.
    assert page.locator("input[type=search]").get_attribute("aria-activedescendant") == selected.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert selected.get_attribute("data-href") == first
    target = begun.path(first)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: urllib.parse.unquote(url).split("#")[0] == begun.visited.base + target)
    assert page.get_attribute("html", "lang") == language
    assert begun.visited.messages == []


def test_a_click_opens_a_result(search):
    begun = search(f"en/{RECIPE}")
    begun.field.press_sequentially(EXACT["en"])
    option = begun.page.locator(OPTIONS).first
    option.wait_for()
    target = begun.path(option.get_attribute("data-href"))
    option.click()
    begun.page.wait_for_url(lambda url: url.split("#")[0] == begun.visited.base + target)


def test_escape_closes_and_slash_can_be_typed(search):
    begun = search()
    begun.field.press_sequentially("executor/")
    assert begun.page.locator("input[type=search]").input_value() == "executor/"
    begun.page.locator(OPTIONS).first.wait_for()
    begun.page.keyboard.press("Escape")
    begun.page.keyboard.press("Escape")
    assert begun.page.locator(f"{OPTIONS} >> visible=true").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_show_where_the_words_are(search, language):
    begun = search(f"{language}/index.html")
    begun.field.press_sequentially(EXACT[language])
    option = begun.page.locator(OPTIONS).first
    option.wait_for()
    assert option.locator("mark").count() >= 1
    marked = option.locator("mark").first.inner_text().casefold()
    assert marked[:4] == EXACT[language][:4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_query_loads_little(search, figure, language):
    path = f"{language}/index.html"
    begun = search(path)
    found, _ = begun.ask(EXACT[language])
    assert found
    asked = {SITE / urllib.parse.urlsplit(url).path.lstrip("/") for url in begun.visited.requests}
    more = asked - {file_of(link, path)[0] for link in page(path).loaded} - {SITE / path}
    weight = sum(len(gzip.compress(file.read_bytes())) for file in more) / 1000
    figure(f"search, {language}: the first query loads {weight:.0f} KB gzipped in {len(more)} files")
    assert weight < KILOBYTES


@pytest.mark.full
@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility_rules_hold_in_the_open_search(search, scheme, width):
    begun = search("ru/index.html", color_scheme=scheme, viewport={"width": width, "height": 800})
    begun.ask(EXACT["ru"])
    begun.page.keyboard.press("ArrowDown")
    expect_none(begun.page)
    assert begun.page.evaluate("document.documentElement.scrollWidth") <= width
