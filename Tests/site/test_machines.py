"""What the site says to machines: addresses, languages, sitemap, feed, twins, 404 pages, structured data."""

import datetime
import json
import re
import xml.etree.ElementTree as ElementTree

import pytest
from site_files import BASE, LANGUAGES, OTHER, SITE, content, file_of, is_internal, page, pages, readable, repeated, resolves

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
# What marks up a page of Markdown links.
LINK = re.compile(r"\]\(<?([^)\s>]+)")


def canonical(path):
    return page(path).links("canonical")[0]["href"]


def alternates(path):
    return {link["hreflang"]: link["href"] for link in page(path).links("alternate") if "hreflang" in link}


def leads_to(address):
    """The page of the site that a published address stands for."""
    assert address.startswith(BASE), address
    return str(file_of(address)[0].relative_to(SITE))


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def written(name):
    """The text of the files of that name, in the root and in the languages' folders."""
    files = [file for folder in (SITE, *(SITE / each for each in LANGUAGES)) for file in [folder / name] if file.is_file()]
    return {file: file.read_text(encoding="utf-8") for file in files}


@pytest.mark.parametrize("path", content())
def test_page_names_its_own_address_and_both_languages(path):
    assert len(page(path).links("canonical")) == 1 and leads_to(canonical(path)) == path
    language, rest = path.split("/", 1)
    found = {name: leads_to(address) for name, address in alternates(path).items()}
    assert {name: found.get(name) for name in LANGUAGES} == {name: f"{name}/{rest}" for name in LANGUAGES}
    assert (SITE / found["x-default"]).is_file()
    # Both sides have to name each other, or search engines ignore the pair.
    assert alternates(f"{OTHER[language]}/{rest}") == alternates(path)


def test_titles_and_descriptions_tell_pages_apart():
    for language in LANGUAGES:
        paths = [path for path in content() if path.startswith(f"{language}/")]
        assert repeated([page(path).texts("title")[0] for path in paths]) == []
        descriptions = [page(path).meta["description"] for path in paths]
        assert repeated(descriptions) == [] and min(map(len, descriptions)) > 20


def test_sitemap_lists_every_page_once():
    assert (SITE / "sitemap.xml").is_file(), "the site has no sitemap"
    root = ElementTree.parse(SITE / "sitemap.xml").getroot()
    assert root.tag == f"{MAP}urlset"
    addresses = [entry.findtext(f"{MAP}loc") for entry in root]
    assert repeated(addresses) == []
    listed = {leads_to(address) for address in addresses}
    assert set(content()) <= listed <= set(readable())
    assert {address for address in addresses if leads_to(address) in content()} == {canonical(path) for path in content()}
    for entry in root:
        assert moment(entry.findtext(f"{MAP}lastmod") or "2000-01-01").year >= 2000
        for link in entry.iter(f"{XHTML}link"):
            assert alternates(leads_to(entry.findtext(f"{MAP}loc")))[link.get("hreflang")] == link.get("href")


def test_robots_may_read_everything_and_find_the_sitemap():
    assert (SITE / "robots.txt").is_file(), "the site has no robots.txt"
    lines = (SITE / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {BASE}sitemap.xml" in lines and "User-agent: *" in lines
    assert "Disallow: /" not in lines


def test_feed_lists_pages_with_their_days():
    feeds = [*SITE.rglob("feed.xml"), *SITE.rglob("*.atom")]
    assert feeds, "the site has no feed"
    for file in feeds:
        root = ElementTree.parse(file).getroot()
        assert root.tag == f"{ATOM}feed" and root.findtext(f"{ATOM}title") and moment(root.findtext(f"{ATOM}updated"))
        entries = root.findall(f"{ATOM}entry")
        assert entries and repeated([entry.findtext(f"{ATOM}id") for entry in entries]) == []
        days = [moment(entry.findtext(f"{ATOM}updated")) for entry in entries]
        assert days == sorted(days, reverse=True)
        for entry in entries:
            assert entry.findtext(f"{ATOM}title") and leads_to(entry.find(f"{ATOM}link").get("href")) in content()


def test_every_page_names_the_feed():
    feeds = [*SITE.rglob("feed.xml"), *SITE.rglob("*.atom")]
    assert feeds, "the site has no feed"
    for path in content():
        links = [link["href"] for link in page(path).links("alternate") if link.get("type") == "application/atom+xml"]
        assert links and {file_of(link, path)[0] for link in links} <= set(feeds), path


def twin(path):
    """The Markdown of a page, as its head names it."""
    links = [link["href"] for link in page(path).links("alternate") if link.get("type") == "text/markdown"]
    assert len(links) == 1, path
    return file_of(links[0], path)[0].read_text(encoding="utf-8")


def test_every_page_has_a_markdown_twin():
    assert [file for language in LANGUAGES for file in (SITE / language).rglob("*.md")], "the site has no Markdown twins"
    for path in content():
        markdown = twin(path)
        text = plain(markdown)
        headings = page(path).texts("h1") + page(path).texts("h2")
        assert [heading for heading in headings if plain(heading) not in text] == [], path
        # Code may show comments and links.
        prose = re.sub(r"(?ms)^ *(`{3,}|~{3,}).*?^ *\1`*$|`[^`\n]+`", "", markdown)
        assert "<!--" not in prose, path
        # Who reads a twin may have it from anywhere.
        assert [link for link in LINK.findall(prose) if not re.match(r"https?:|mailto:|#", link)] == [], path
        assert not markdown.startswith("---"), path


def plain(text):
    """Text without what typography and Markdown add to it."""
    return re.sub(r"[`*_\\\s\u00a0«»“”\"']+", " ", text).replace("\u2011", "-").strip().casefold()


def own_links(text):
    """Links of a Markdown text to this site."""
    return [link for link in LINK.findall(text) if is_internal(link) or link.startswith(BASE)]


def test_llms_txt_leads_to_every_page():
    files = written("llms.txt")
    assert files, "the site has no llms.txt"
    assert [str(file) for file, text in files.items() if not re.match(r"# .+\n(.*\n)*> ", text)] == []
    links = [(link, str(file.relative_to(SITE))) for file, text in files.items() for link in own_links(text)]
    assert [(link, source) for link, source in links if not resolves(link, source)] == []
    named = {str(file_of(link, source)[0].relative_to(SITE).with_suffix("")) for link, source in links}
    assert {path.removesuffix(".html") for path in content()} <= named


def test_missing_pages_are_told_in_the_language_of_their_address(visit, server):
    assert [path for path in pages() if path.endswith("404.html")], "the site has no 404 pages"
    assert (SITE / "404.html").is_file(), "static hosts look in the root"
    for language in LANGUAGES:
        visited = visit(base=server)
        failed = []
        visited.page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
        answer = visited.page.goto(f"{server}{language}/recipes/no/such/page.html")
        assert answer.status == 404 and failed == [answer.url]
        assert visited.page.get_attribute("html", "lang") == language
        assert visited.page.evaluate("document.styleSheets.length") == 1
        visited.page.click(f"main a[href$='{language}/index.html']")
        assert visited.page.url == f"{server}{language}/index.html"


def structured(path):
    """The things that a page describes for machines."""
    scripts = [(attributes, "".join(text)) for tag, attributes, text in page(path).elements if tag == "script"]
    texts = [text for attributes, text in scripts if attributes.get("type") == "application/ld+json"]
    return [thing for text in texts for thing in listed(json.loads(text))]


def test_structured_data_names_the_page():
    found = {path: structured(path) for path in content()}
    assert any(found.values()), "the site has no JSON-LD"
    for path, things in found.items():
        assert [thing for thing in things if not thing["@type"]] == [], path
        own = [thing for thing in things if thing.get("url") == canonical(path)]
        assert own and own[0]["@type"] == "TechArticle" and own[0]["inLanguage"] == path[:2], path


def listed(value):
    """The things of a JSON-LD text, which is one, a list, or a graph."""
    things = value if isinstance(value, list) else [value]
    assert all(thing["@context"].rstrip("/").endswith("://schema.org") for thing in things)
    return [each for thing in things for each in thing.get("@graph", [thing])]


def test_cards_of_shared_links_tell_what_the_page_is():
    assert any("og:title" in page(path).meta for path in content()), "the site has no OpenGraph"
    for path in content():
        meta = page(path).meta
        assert meta["og:url"] == canonical(path) and meta["og:title"] and meta["og:type"], path
        assert meta["og:description"] == meta["description"] and meta["og:locale"].startswith(path[:2]), path
        image = meta.get("og:image")
        assert image is None or (image.startswith(BASE) and resolves(image)), path
