"""The pages of values in content/: a table for each section of a chart, in every language.

A meaning is the comment of the key in its part. `# @en …` says it in other words, `# @ru …` in Russian, beside the
comment; keys that explain themselves have theirs in spark-base/values/_meanings.yaml, by the end of their path.
"""

import json
import pathlib

import yaml

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ("en", "ru")
WORDS = yaml.safe_load((HERE / "spark-base/values/_meanings.yaml").read_text())


class Untranslated(Exception):
    """A value without its meaning in a language."""


def cell(text):
    return text.replace("|", "\\|").replace("<", "&lt;")


# --- meanings ---------------------------------------------------------------------------------


def common_meaning(path, language):
    """What _meanings.yaml says of the longest end of the path that it knows; empty when it knows none."""
    parts = path.split(".")
    ends = (".".join(parts[start:]) for start in range(len(parts)))
    return next((WORDS["ends"][end][language] for end in ends if end in WORDS["ends"]), "")


def said(values, path, language):
    """What the comments of a key say in this language; None when the key has none in any language."""
    own = values.translations.get(path, {})
    comment = " ".join(" ".join(values.comments.get(path, [])).split())
    if not (own or comment):
        return None
    return own.get(language) or (comment if language == "en" else "")


def section_meaning(values, path, language):
    """Empty for a section without a comment."""
    found = said(values, path, language)
    if found == "":
        raise Untranslated(f"{values.chart}: {path} has no meaning in the language {language}: "
                           f"add a comment '# @{language} …' above it")
    return found or ""


def meaning(values, path, language):
    found = section_meaning(values, path, language) or common_meaning(path, language)
    if not found:
        raise Untranslated(f"{values.chart}: {path} has no meaning in the language {language}: "
                           "add it to spark-base/values/_meanings.yaml")
    return found


# --- types ------------------------------------------------------------------------------------


def node_at(properties, definitions, path):
    """The schema of one value, its reference not followed."""
    node = {"properties": properties}
    for key in path.split("."):
        while "$ref" in node:
            node = definitions[node["$ref"].rsplit("/", 1)[1]]
        node = node.get("properties", {}).get(key) or node.get("additionalProperties") or {}
    return node


def type_of(node, definitions, language):
    name = node.get("$ref", "").rsplit("/", 1)[-1]
    if name in WORDS["types"]:
        return WORDS["types"][name][language]
    node = definitions.get(name, node)
    if "enum" in node:
        return ", ".join(f"`{json.dumps(value) if value == '' else value}`" for value in node["enum"])
    if "const" in node:
        return f"`{node['const']}`"
    return WORDS["types"][node["type"]][language]


# --- tables -----------------------------------------------------------------------------------


class Table:
    """Rows of one chart or module. `prefix` is what stands before its keys in the umbrella chart."""

    def __init__(self, values, properties, definitions, prefix=""):
        self.values, self.properties, self.definitions, self.prefix = values, properties, definitions, prefix

    def rows(self, value, path, language):
        for key, below in value.items():
            here = f"{path}.{key}".strip(".")
            if isinstance(below, dict) and below:
                own = section_meaning(self.values, here, language) if path else ""
                if own:
                    yield here, WORDS["types"]["section"][language], "", own
                yield from self.rows(below, here, language)
            else:
                kind = type_of(node_at(self.properties, self.definitions, here), self.definitions, language)
                yield here, kind, f"`{json.dumps(below, ensure_ascii=False)}`", meaning(self.values, here, language)

    def text(self, value, language):
        out = [f"| {' | '.join(WORDS['page']['columns'][language])} |", "|---|---|---|---|"]
        for path, kind, default, what in self.rows(value, "", language):
            out.append(f"| `{self.prefix}{path}` | {cell(kind)} | {cell(default)} | {cell(what)} |")
        return [*out, ""]

    def section(self, name, language):
        """Heading, comment and table of one section."""
        out = [f"### `{name}`", ""]
        if what := section_meaning(self.values, name, language):
            out += [cell(what), ""]
        return out + self.text({name: self.values.values[name]}, language)

    def group(self, names, language):
        """The sections of these names, single values first."""
        single = {name: self.values.values[name] for name in names if not isinstance(self.values.values[name], dict)}
        out = self.text(single, language) if single else []
        for name in names:
            if name not in single:
                out += self.section(name, language)
        return out


def page(settings, version, groups, language):
    """`groups` are (name in charts.yaml, table, sections)."""
    words = WORDS["page"]
    out = ["---", f"title: {words['title'][language].format(version)}",
           f"summary: {words['summary'][language].format(version)}", f"order: {settings['page']['order']}", "---", "",
           words["intro"][language].format(chart=settings["page"]["chart"]), ""]
    if "modules" in settings:
        out += [words["modules"][language], ""]
    for name, table, sections in groups:
        out += [f"## Spark {version}: {WORDS['groups'][name][language]}", ""]
        if name == "modules":
            out += table.text({section: table.values.values[section] for section in sections}, language)
        else:
            out += table.group(sections, language)
    return "\n".join(out).rstrip() + "\n"
