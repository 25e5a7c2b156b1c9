"""The search in headless Chromium, from files: stems, queries, mistakes, the keyboard."""

import ctypes
import itertools
import json
import pathlib
import re
import shutil
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from site_files import LANGUAGES, SITE, content

RECIPE = "recipes/troubleshooting/s3-connection.html"

# Forms of a word that differ by a vowel which comes and goes.
FLEETING = """ошибка ошибок, заголовок заголовка, список списка, ссылка ссылок, настройка настроек, метка меток,
папка папок, кнопка кнопок, строка строк, точка точек, проверка проверок, попытка попыток, сборка сборок,
загрузка загрузок, установка установок, столбец столбца, конец конца, образец образца, узел узла, уровень уровня,
окно окон, число чисел, ядро ядер, имя имён, время времени, день дней, письмо писем, порядок порядка, стойка стоек,
деньги денег, кавычка кавычек, подсказка подсказок, токен токенов, журнал журналы, поток потоков, статья статей"""

# What a stemmer has to tell apart, put together by chance of the alphabet and not by meaning.
ROOTS = {
    "russian": "кластер чарт под узл провер запуск настрой разверт помощ врем длин длинн сво ё".split(),
    "english": "deploy cluster gener commun run agree hop connect nation relat hap y sky rat".split(),
}
ENDINGS = {
    "russian": """а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья
    я в вши вшись ив ивши ившись ыв ывши ывшись ся сь ее ые ое ими ыми ый ым его ого ему ому их ых ую юю ая яя ою ею нн
    вш ющ щ ивш ывш ующ ла на ете йте ли л н ло но ет ют ны ть ешь нно ила ыла ена ейте уйте ите или ыли уй ил ыл ен
    ило ыло ено ят ует уют ит ыт ены ить ыть ишь ост ость ейш ейше""".split(),
    "english": """tional enci anci abli entli izer ization ational ation ator alism aliti alli fulness ousli ousness
    iveness iviti biliti bli ogi logi fulli lessli li alize icate iciti ical ful ness ative al ance ence er ic able ible
    ant ement ment ent ism ate iti ous ive ize ion tion sion e ll l s es ies ied ss us sses eed eedly ed edly ing ingly y
    ly""".split(),
}


class Snowball:
    """libstemmer, which the index is built with."""

    def __init__(self):
        self.library = ctypes.CDLL("libstemmer.so")
        self.library.sb_stemmer_new.restype = ctypes.c_void_p
        self.library.sb_stemmer_stem.restype = ctypes.c_void_p
        self.library.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        self.library.sb_stemmer_length.argtypes = [ctypes.c_void_p]
        self.stemmers = {name: self.library.sb_stemmer_new(name.encode(), b"UTF_8") for name in ROOTS}

    def stem(self, name, word):
        stemmer, data = self.stemmers[name], word.encode()
        found = self.library.sb_stemmer_stem(stemmer, data, len(data))
        return ctypes.string_at(found, self.library.sb_stemmer_length(stemmer)).decode()


def words_of_the_site():
    text = " ".join((SITE / path).read_text(encoding="utf-8") for path in content()).lower().replace("ё", "е")
    return set(re.findall(r"[a-z]+|[а-я]+", text))


def made_words(name):
    """Each root with each ending, and with many pairs of two."""
    single = itertools.product(ROOTS[name], ENDINGS[name])
    double = itertools.product(ROOTS[name], ENDINGS[name], ENDINGS[name])
    parts = itertools.chain(single, itertools.islice(double, 0, None, 11))
    return {"".join(part).replace("ё", "е") for part in parts}


@pytest.fixture(scope="module")
def stems(browser):
    """Stems by the site's own script; `folded=False` leaves out what is done after Snowball."""
    page = browser.new_page()
    source = (SITE / "theme/stem.js").read_text(encoding="utf-8")

    def run(words, folded=True):
        text = source if folded else source.replace("return russian(word)", "return russianStem(word)")
        assert folded or text != source
        page.evaluate("window.siteSearch = (name, value) => { window.stem = value }")
        page.evaluate(text)
        return page.evaluate("words => words.map(word => window.stem(word))", words)

    yield run
    page.close()


def test_the_script_stems_as_the_index_does(stems):
    snowball = Snowball()
    words = sorted(words_of_the_site() | made_words("russian") | made_words("english"))
    assert len(words) > 15_000
    expected = [snowball.stem("russian" if word[0] > "z" else "english", word) for word in words]
    found = stems(words, folded=False)
    assert [row for row in zip(words, expected, found) if row[1] != row[2]] == []


def index_keys(language, kind):
    """The keys of the index's files of a kind."""
    keys, key = [], ""
    for path in sorted((SITE / "search" / language).glob(f"{kind}-*.js")):
        for line in json.loads("[" + path.read_text(encoding="utf-8")[len("siteSearch(") : -len(");\n")] + "]")[1].split("\n"):
            rest = line[1:].split(" ")[0]
            key = key[: int(line[0], 36)] + rest
            keys.append(key)
    return keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_index_leads_to_a_stem_of_it(stems, language):
    words = [word for word in index_keys(language, "words") if not re.search(r"[._-]", word)]
    terms = set(index_keys(language, "terms"))
    assert len(words) > 500
    assert [row for row in zip(words, stems(words)) if row[1] not in terms] == []


def test_forms_with_a_fleeting_vowel_are_one_word(stems):
    pairs = [pair.split() for pair in FLEETING.replace("ё", "е").split(",")]
    found = stems([word for pair in pairs for word in pair])
    apart = [pair for pair, one, other in zip(pairs, found[::2], found[1::2]) if one != other]
    assert apart == []


class Search:
    """The search field of a page."""

    def __init__(self, visited):
        self.page, self.visited = visited.page, visited
        self.input = self.page.locator(".search input")
        self.status = self.page.locator(".search [role=status]")
        self.options = self.page.locator(".search [role=option]")

    def ask(self, query):
        """The pages that a query finds, the best first, relative to the folder of the language."""
        self.input.fill("")
        self.input.fill(query)
        self.page.locator(".search [role=status]:not(:empty)").wait_for()
        hrefs = self.options.evaluate_all("options => options.map(option => option.dataset.href)")
        return [urllib.parse.unquote(href.removeprefix(self.visited.base).split("/", 1)[1]) for href in hrefs]


@pytest.fixture
def search(visit):
    def make(language, **options):
        return Search(visit(f"{language}/index.html", **options))

    return make


# A query, and the page that has to be among the first three.
QUERIES = {
    "en": """
    quick start > quick-start; installing > quick-start; presets > presets; preset > presets; badge > kept-true
    recipe formats > recipe-format; fences > recipe-format; placeholders > recipe-format
    checking documentation > checking; proven > checking; suppressed rules > checking
    crash loop > connect-crashloop; CrashLoopBackOff > connect-crashloop; service account > connect-crashloop
    forbidden > connect-crashloop; s3.endpoint > s3-connection; S3 connections > s3-connection
    Name or service not known > s3-connection; Connection refused > s3-connection
    event logs > enable-event-log; history server > quick-reference; enabling the event log > enable-event-log
    exit codes > recipes-command; transcript > recipes-command
    """,
    "ru": """
    быстрым стартом > quick-start; установке > quick-start; пресетов > presets; пресетах > presets
    форматом рецептов > recipe-format; заголовков > recipe-format; столбцов > recipe-format|checking
    проверкой документации > checking; настройкам > checking|values|writing; правилами > checking; исключений > checking
    падением Spark Connect > connect-crashloop; перезапусков > architecture; CrashLoopBackOff > connect-crashloop
    сервисного аккаунта > connect-crashloop; прав доступа > connect-crashloop; s3.endpoint > s3-connection
    подключением к S3 > s3-connection; хранилищем S3 > s3-connection; Connection refused > s3-connection
    журналами событий > enable-event-log; журналу событий > enable-event-log; кодов завершения > recipes-command
    """,
}

MISTYPED = {
    "en": """
    kuberentes > quick-start|index|kept-true|checking; quik strat > quick-start; presest > presets
    crashlopbackoff > connect-crashloop; s3.endpiont > s3-connection; evnt log > enable-event-log
    plcaeholders > recipe-format; transcritp > recipes-command
    """,
    "ru": """
    быстырй старт > quick-start; устанвоите > quick-start; прсеты > presets; провекра докуметации > checking
    журанл событий > enable-event-log; фомрат рецепта > recipe-format; завершеиня коды > recipes-command
    """,
}


def rows(table):
    """(query, names of pages, one of which has to be found) of a table above."""
    for row in re.split(r"[;\n]", table):
        if row.strip():
            query, page = row.split(">")
            yield query.strip(), page.strip().split("|")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", [QUERIES, MISTYPED], ids=["inflected", "mistyped"])
def test_queries_find_their_page_among_the_first_three(search, language, table):
    field = search(language)
    asked = list(rows(table[language]))
    missed = []
    for query, names in asked:
        found = field.ask(query)[:3]
        if not any(name in page for name in names for page in found):
            missed.append((query, names, found))
    assert len(missed) <= len(asked) // 10, missed
    assert field.visited.messages == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_beginning_of_a_word_is_enough(search, language):
    words = {"en": "prese", "ru": "пресе"}
    assert "presets.html" in search(language).ask(words[language])[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_query_loads_little_and_all_of_it_from_the_site(search, language):
    field = search(language)
    before = len(field.visited.requests)
    field.ask({"en": "recipe format", "ru": "формата рецептов"}[language])
    loaded = set(field.visited.requests[before:]) | {url for url in field.visited.requests if "theme/search.js" in url}
    paths = [pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(url).path)) for url in loaded]
    assert all(path.is_relative_to(SITE.resolve()) for path in paths)
    assert sum(path.stat().st_size for path in paths) < 100_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_query_is_answered_at_once(search, language):
    field = search(language)
    queries = [query for query, _ in rows(QUERIES[language])]
    for query in queries:
        field.ask(query)
    # In the page, without the way to Playwright and back: from the input's event to the results.
    times = field.page.evaluate(
        """async queries => {
          const input = document.querySelector('.search input')
          const status = document.querySelector('.search [role=status]')
          const times = []
          for (const query of queries) {
            const begin = performance.now()
            const shown = new Promise(resolve => {
              const observer = new MutationObserver(() => { observer.disconnect(); resolve() })
              observer.observe(status, { childList: true, characterData: true, subtree: true })
            })
            input.value = query
            status.textContent = ''
            input.dispatchEvent(new Event('input', { bubbles: true }))
            await shown
            times.push(performance.now() - begin)
          }
          return times.sort((one, other) => one - other)
        }""",
        queries,
    )
    # Other work on the machine may delay single ones.
    assert times[len(times) // 2] < 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_show_what_was_found(search, language):
    field = search(language)
    field.ask({"en": "placeholder", "ru": "заголовков"}[language])
    first = field.options.first
    assert first.locator(".excerpt mark").count() + first.locator(".name mark").count() > 0
    assert field.status.inner_text().startswith({"en": "Pages found: ", "ru": "Найдено страниц: "}[language])
    assert field.page.get_attribute(".search input", "aria-label") == {"en": "Search", "ru": "Поиск"}[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_nowhere_is_said_so(search, language):
    field = search(language)
    assert field.ask("qqqqzzzzxxxx") == []
    assert field.status.inner_text() == {"en": "Nothing found", "ru": "Ничего не найдено"}[language]


def test_a_query_is_text_and_nothing_else(search):
    field = search("en")
    for query in ("<img src=x onerror=alert(1)>", "__proto__ constructor toString", "((((", "\\", "a" * 5000, "💥 spark"):
        field.ask(query) if len(query) > 1 else field.input.fill(query)
    assert field.page.locator(".search img").count() == 0
    assert field.visited.messages == []


def test_the_keyboard_is_enough(search):
    field = search("en")
    page = field.page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search" and field.input.input_value() == ""
    page.keyboard.type("s3 connection")
    field.options.first.wait_for()
    page.wait_for_timeout(300)
    for place in (0, 1):
        page.keyboard.press("ArrowDown")
        chosen = field.options.nth(place)
        assert chosen.get_attribute("aria-selected") == "true"
        assert field.input.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert field.options.first.get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    assert field.options.count() == 0 and field.input.input_value() == ""
    assert field.input.get_attribute("aria-activedescendant") is None
    assert field.input.get_attribute("aria-expanded") == "false"
    page.keyboard.type("s3 connection")
    field.options.first.wait_for()
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{RECIPE}**")
    assert field.visited.messages == []


def test_the_mouse_opens_a_result(search):
    field = search("ru")
    found = field.ask("журнал событий")
    field.options.first.click()
    field.page.wait_for_url("**/ru/recipes/operations/**")
    assert "enable-event-log" in found[0]


def test_the_results_close_when_the_reader_goes_on(search):
    field = search("en")
    field.ask("preset")
    field.page.keyboard.press("Tab")
    assert field.options.count() == 0
    field.input.focus()
    field.options.first.wait_for()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_results_fit_the_screen_and_break_no_rule(search, language, width):
    field = search(language, viewport={"width": width, "height": 700}, reduced_motion="reduce")
    field.ask({"en": "preset", "ru": "пресет"}[language])
    box = field.page.locator(".search [role=listbox]").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert field.page.evaluate("document.documentElement.scrollWidth") <= width
    for scheme in ("light", "dark"):
        field.page.emulate_media(color_scheme=scheme)
        field.input.press("ArrowDown")
        violations = Axe().run(field.page).response["violations"]
        assert [(found["id"], found["nodes"][0]["html"][:160]) for found in violations] == []


def test_without_the_index_it_says_so_and_tries_again(visit, tmp_path):
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("search"))
    field = Search(visit("ru/index.html", base=tmp_path.as_uri() + "/"))
    field.ask("пресет")
    assert field.status.inner_text() == "Не удалось загрузить поисковый указатель"
    shutil.copytree(SITE / "search", tmp_path / "search")
    assert field.ask("пресет")[0] == "presets.html"


def test_without_scripts_there_is_no_field(visit):
    assert not visit("en/index.html", java_script_enabled=False).page.locator(".search").is_visible()
