"""A documentation site, made by rule: always the same for the same number of pages. Half of the pages are Russian, half
English, each about 6 KB with four fences in four languages, two tables, lists, ten links with anchors.

corpus.py FOLDER PAGES [docgen|hugo]"""

import pathlib
import random
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
# So many pages stand in a folder.
IN_FOLDER = 25
WORDS = {
    "en": ("executor driver namespace release chart value volume pod service bucket query session cluster memory core "
           "storage event history partition shuffle catalog table column schema index limit request network policy "
           "account role secret image version upgrade preset recipe command output").split(),
    "ru": ("исполнитель драйвер пространство релиз чарт значение том под сервис бакет запрос сессия кластер память ядро "
           "хранилище событие история раздел перемешивание каталог таблица столбец схема индекс предел заявка сеть политика "
           "учётная роль секрет образ версия обновление пресет рецепт команда вывод").split(),
}
TEXTS = {
    "en": ("Page", "Setting", "Meaning", "Default", "See", "Steps", "Values", "Commands"),
    "ru": ("Страница", "Настройка", "Смысл", "По умолчанию", "См.", "Шаги", "Значения", "Команды"),
}


def sentence(rng, language, length):
    words = rng.choices(WORDS[language], k=length)
    return " ".join(words).capitalize() + "."


def fences(rng, number):
    """Four blocks, none of which stands on another page."""
    key = f"{number}-{rng.randrange(10 ** 6)}"
    yield "bash", (f"# Page {key}\nhelm upgrade spark charts/spark-4.1 -n team-{key} \\\n  --set connect.cores={number} \\\n"
                   f"  --set s3.bucket=data-{key}\nkubectl get pods -n team-{key} -l 'app in (a, b)' | grep -v Running")
    yield "yaml", (f"# Values of {key}\nconnect:\n  cores: {number}\n  memory: 2g\n  conf:\n"
                   f"    spark.app.name: \"page {key}\"\ns3:\n  endpoint: http://minio:9000\n  buckets: [raw, {key}]\n  secure: false")
    yield "python", (f"from pyspark.sql import SparkSession, functions as F\n\n\ndef count_{number}(spark, path=\"s3a://{key}/in\"):\n"
                     f"    \"\"\"Rows of page {key}.\"\"\"\n    frame = spark.read.parquet(path)\n"
                     f"    return frame.groupBy(\"day\").agg(F.sum(\"amount\") * {number}).count()")
    yield "json", (f"{{\n  \"id\": \"{key}\",\n  \"page\": {number},\n  \"ratio\": {number}.5,\n  \"tags\": [\"a\", \"b\", null, true],\n"
                   f"  \"nested\": {{\"path\": \"/data/{key}\", \"size\": 12}}\n}}")


def table(rng, language, number):
    _, setting, meaning, default, *_ = TEXTS[language]
    yield f"| {setting} | {meaning} | {default} |"
    yield "|---|---|--:|"
    for row in range(6):
        yield f"| `section{row}.key{number}` | {sentence(rng, language, 5)} | {row * number} |"


def name_of(number):
    return f"part-{number // IN_FOLDER:03}", f"page-{number:05}"


def links(rng, language, number, count):
    """Ten links to headings of other pages of the language."""
    for _ in range(10):
        other = rng.randrange(count)
        folder, name = name_of(other)
        here = name_of(number)[0]
        path = f"{name}.md" if folder == here else f"../{folder}/{name}.md"
        yield f"- [{TEXTS[language][0]} {other}, {TEXTS[language][6].lower()}]({path}#values-{other})"


def page(language, number, count):
    rng = random.Random(f"{language} {number}")
    word, *_, see, steps, values, commands = TEXTS[language]
    blocks = list(fences(rng, number))
    lines = ["---", f"title: {word} {number}", f"summary: {sentence(rng, language, 8)}", f"order: {number % IN_FOLDER + 1}",
             "---", "", sentence(rng, language, 30), "", f"## {steps} {number} {{#steps-{number}}}", ""]
    for step in range(1, 6):
        lines.append(f"{step}. **{sentence(rng, language, 4)}** {sentence(rng, language, 10)} `key{step}`")
    lines += ["", sentence(rng, language, 40), "", f"## {values} {number} {{#values-{number}}}", "", *table(rng, language, number), ""]
    for kind, code in blocks[:2]:
        lines += [f"```{kind}", code, "```", "", sentence(rng, language, 35), ""]
    lines += [f"## {commands} {number} {{#commands-{number}}}", "", "> [!NOTE]", f"> {sentence(rng, language, 20)}", ""]
    for kind, code in blocks[2:]:
        lines += [f"```{kind}", code, "```", "", sentence(rng, language, 35), ""]
    lines += [*table(rng, language, number + 1), "", f"## {see} {number} {{#see-{number}}}", "", *links(rng, language, number, count), ""]
    return "\n".join(lines)


def index(language, title, order):
    return f"---\ntitle: {title}\nsummary: {sentence(random.Random(title), language, 8)}\norder: {order}\n---\n\n{title}.\n"


def write(folder, path, text):
    file = pathlib.Path(folder) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def contents(folder, pages):
    count = pages // 2
    for language in ("en", "ru"):
        write(folder, f"content/{language}/index.md", index(language, "Home", 1))
        for part in range((count + IN_FOLDER - 1) // IN_FOLDER):
            write(folder, f"content/{language}/part-{part:03}/index.md", index(language, f"{TEXTS[language][0]}s {part}", part + 2))
        for number in range(count):
            write(folder, f"content/{language}/{'/'.join(name_of(number))}.md", page(language, number, count))


def generate(folder, pages):
    """A repository for docgen."""
    contents(folder, pages)
    write(folder, "recipes.yaml", "docs: [content]\n")
    write(folder, "site/site.yaml", "title: {en: Corpus, ru: Корпус}\nbaseURL: https://example.org\n"
                                    "repositoryURL: https://example.org/repository\n")
    shutil.copytree(ROOT / "site/theme", pathlib.Path(folder) / "site/theme", dirs_exist_ok=True)


# The least that does the same work: highlighting, checked links, a table of contents, an index for a search.
HUGO = {
    "hugo.yaml": """baseURL: https://example.org/
defaultContentLanguage: en
defaultContentLanguageInSubdir: true
disableKinds: [taxonomy, term, rss, sitemap, robotsTXT, "404"]
languages:
  en: {contentDir: content/en, title: Corpus, weight: 1}
  ru: {contentDir: content/ru, title: Корпус, weight: 2}
outputs: {home: [html, json], section: [html], page: [html]}
markup:
  goldmark: {parser: {attribute: {title: true}}}
  highlight: {noClasses: false}
""",
    "layouts/_default/baseof.html": """<!doctype html>
<html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"></head>
<body><nav><ul>{{ range .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ if or (eq . $.Page) (.IsAncestor $.Page) }}<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}</li>{{ end }}</ul></nav>
<main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "layouts/_default/single.html": """{{ define "main" }}<h1>{{ .Title }}</h1><aside>{{ .TableOfContents }}</aside>
{{ .Content }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
""",
    "layouts/_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}
""",
    "layouts/index.json": """[{{ range $i, $page := .Site.RegularPages }}{{ if $i }},{{ end }}
{{ dict "title" .Title "href" .RelPermalink "text" .Plain | jsonify }}{{ end }}]
""",
    "layouts/_default/_markup/render-link.html": """{{- $url := urls.Parse .Destination -}}
{{- with .PageInner.GetPage $url.Path -}}<a href="{{ .RelPermalink }}#{{ $url.Fragment }}">{{ $.Text | safeHTML }}</a>
{{- else -}}{{ errorf "%s: no page %s" .PageInner.File.Path .Destination }}{{- end -}}
""",
}


def generate_for_hugo(folder, pages):
    contents(folder, pages)
    for path, text in HUGO.items():
        write(folder, path, text)
    # Hugo's name for the page of a folder.
    for path in pathlib.Path(folder).glob("content/*/**/index.md"):
        path.rename(path.with_name("_index.md"))


if __name__ == "__main__":
    tools = {"docgen": generate, "hugo": generate_for_hugo}
    tools[sys.argv[3] if len(sys.argv) > 3 else "docgen"](sys.argv[1], int(sys.argv[2]))
