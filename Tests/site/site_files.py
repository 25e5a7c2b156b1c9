"""What is in the built site: its pages, what each holds, and where its addresses lead."""

import collections
import functools
import html.parser
import os
import pathlib
import urllib.parse

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("SPARK_K8S_SITE") or ROOT / "site/public").resolve()
SETTINGS = yaml.safe_load((ROOT / "site/site.yaml").read_text(encoding="utf-8"))
BASE = SETTINGS["baseURL"].rstrip("/") + "/"
LANGUAGES = ["en", "ru"]
OTHER = {"en": "ru", "ru": "en"}
RECIPE = "recipes/troubleshooting/s3-connection.html"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Words of neighbours do not run together where one of these begins.
BLOCKS = {"dd", "div", "dt", "h1", "h2", "h3", "li", "ol", "p", "pre", "table", "td", "th", "tr", "ul"}
LOADING = ("stylesheet", "icon", "preload", "modulepreload", "manifest")


class Page(html.parser.HTMLParser):
    """Elements of a page with their attributes and text, and faults of their nesting."""

    def __init__(self, path):
        super().__init__()
        self.elements, self.open, self.misnested = [], [], []
        self.feed((SITE / path).read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.handle_data("\n")
        element = (tag, dict(attributes), [])
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()[0] != tag:
            self.misnested.append(tag)

    def handle_data(self, data):
        for _, _, text in self.open:
            text.append(data)

    def of(self, *tags):
        """Attributes of all elements of these names."""
        return [attributes for tag, attributes, _ in self.elements if tag in tags]

    def texts(self, *tags):
        """Texts of all elements of these names, blanks joined."""
        return [" ".join("".join(text).split()) for tag, _, text in self.elements if tag in tags]

    def links(self, relation):
        """Attributes of the `link` elements of a relation."""
        return [link for link in self.of("link") if relation in link.get("rel", "").split()]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes, _ in self.elements if "id" in attributes]

    @property
    def hrefs(self):
        return [anchor["href"] for anchor in self.of("a") if "href" in anchor]

    @property
    def loaded(self):
        """What the browser fetches without being asked."""
        sources = [each["src"] for each in self.of("img", "script", "iframe", "source") if "src" in each]
        chosen = [each["srcset"].split(",") for each in self.of("img", "source") if "srcset" in each]
        sources += [address.split()[0] for addresses in chosen for address in addresses]
        return sources + [link["href"] for relation in LOADING for link in self.links(relation)]

    @property
    def meta(self):
        """Contents of `meta` elements by name, property or equivalent header."""
        named = [(meta.get("name") or meta.get("property") or meta.get("http-equiv"), meta) for meta in self.of("meta")]
        return {name.lower(): meta.get("content", "") for name, meta in named if name}


@functools.cache
def page(path):
    return Page(path)


@functools.cache
def pages():
    """Every page as its path in the site."""
    return sorted(str(path.relative_to(SITE)) for path in SITE.rglob("*.html"))


def is_special(path):
    """Pages that stand for others: the 404 pages, and redirects."""
    return path.endswith("404.html") or "refresh" in page(path).meta


def content():
    """The pages that readers read, in both languages."""
    return [path for path in pages() if path.split("/")[0] in LANGUAGES and not is_special(path)]


def readable():
    """The pages that can be opened as files; 404 pages are served at any address, so their links begin at the root."""
    return [path for path in pages() if not is_special(path)]


def is_internal(link):
    return not urllib.parse.urlsplit(link).netloc and urllib.parse.urlsplit(link).scheme in ("", "file")


def file_of(link, source="index.html"):
    """The file that a link of a page leads to, whether it exists or not, and its fragment."""
    if link.startswith(BASE):
        link = "/" + link.removeprefix(BASE)
    parts = urllib.parse.urlsplit(link)
    path = urllib.parse.unquote(parts.path)
    if path.startswith("/"):
        target = SITE / path.lstrip("/")
    else:
        target = (SITE / source).parent / path if path else SITE / source
    if path.endswith("/"):
        target /= "index.html"
    return pathlib.Path(os.path.normpath(target)), urllib.parse.unquote(parts.fragment)


def resolves(link, source="index.html"):
    """Whether a link of a page leads to a file of the site, and to an id that is in it."""
    target, fragment = file_of(link, source)
    if not target.is_relative_to(SITE) or not target.is_file():
        return False
    if not fragment or target.suffix != ".html":
        return True
    return fragment in page(str(target.relative_to(SITE))).ids


def repeated(names):
    return [name for name, count in collections.Counter(names).items() if count > 1]
