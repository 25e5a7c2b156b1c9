#!/usr/bin/env python3
"""Writes values.yaml, values.schema.json and README.md of every chart, the list of images in its Chart.yaml, and the
pages of values in content/, from the parts in spark-base/values.

generate.py           writes what differs
generate.py --check   writes nothing; exit 1 and the files' names when something differs

A part is YAML in which a comment describes the key below it. `# @schema {…}` adds JSON Schema keywords to
what follows from the default; `# @include PART` stands for the lines of that part; `${name}` for a variable.
`# @ru …` is the comment in Russian and `# @en …` in other words, both for the pages alone: see reference.py.
"""

import json
import os
import pathlib
import re
import sys

import yaml

import reference
from reference import cell

HERE = pathlib.Path(__file__).resolve().parent
PARTS = HERE / "spark-base/values"
DEFINITIONS = yaml.safe_load((PARTS / "_definitions.yaml").read_text())
KEY = re.compile(r"^( *)([A-Za-z0-9][A-Za-z0-9._-]*):(?: |$)")
# Lines of a part that do not go to values.yaml.
HIDDEN = re.compile(r"^ *# @(schema|en|ru) ")
TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}


class Mistake(Exception):
    """A part that cannot be used: where, and why."""


# --- parts ------------------------------------------------------------------------------------


def lines_of(part, variables, indent=""):
    """The lines of a part with its includes and variables in place."""
    path = PARTS / f"{part}.yaml"
    for number, line in enumerate(path.read_text().splitlines(), 1):
        included = re.fullmatch(r"( *)# @include (\S+)", line)
        if included:
            yield from lines_of(included[2], variables, indent + included[1])
            continue
        for name in re.findall(r"\$\{(\w+)\}", line):
            if name not in variables:
                raise Mistake(f"{path.relative_to(HERE.parent)}:{number}: no variable is called {name}: add it to charts.yaml")
            line = line.replace("${" + name + "}", str(variables[name]))
        yield indent + line if line else line


class Pending:
    """What comments say of the key that follows."""

    def __init__(self):
        self.comment, self.keywords, self.translations = [], {}, {}

    def take(self, text):
        """Whether the line is a comment."""
        if hidden := HIDDEN.match(text):
            said = text[hidden.end():]
            if hidden[1] == "schema":
                self.keywords |= yaml.safe_load(said)
            else:
                self.translations[hidden[1]] = f"{self.translations.get(hidden[1], '')} {said}".strip()
        elif text.startswith("#"):
            self.comment.append(text.lstrip("# ") if not text.startswith("#  ") else text[1:])
        return text.startswith("#")


class Values:
    """The lines of a values.yaml, what they say, and what their comments say of each key."""

    def __init__(self, chart, settings):
        self.chart = chart
        self.lines = []
        for part in settings["parts"]:
            self.lines += [*lines_of(part, settings.get("variables", {})), ""]
        self.lines += settings.get("lines", [])
        self.comments, self.keywords, self.translations = {}, {}, {}
        self._read_comments()
        for path, value in settings.get("defaults", {}).items():
            self._replace(path, value)
        self.values = yaml.safe_load("\n".join(self.lines))

    def _read_comments(self):
        pending, stack = Pending(), []
        self.places = {}
        for number, line in enumerate(self.lines):
            if pending.take(line.strip()):
                continue
            if match := KEY.match(line):
                stack = stack[:len(match[1]) // 2] + [match[2]]
                path = ".".join(stack)
                if path in self.places:
                    raise Mistake(f"{self.chart}: two values are called {path}")
                self.places[path] = number
                self.comments[path], self.keywords[path], self.translations[path] = pending.comment, pending.keywords, pending.translations
            pending = Pending()

    def _replace(self, path, value):
        if path not in self.places:
            raise Mistake(f"{self.chart}: charts.yaml has a default for {path}, which no part declares")
        number = self.places[path]
        self.lines[number] = re.sub(r":.*", lambda _: ": " + json.dumps(value), self.lines[number], count=1)

    def text(self):
        kept = [line for line in self.lines if not HIDDEN.match(line)]
        return "# Every key that the chart reads, with its default. values.schema.json refuses any other.\n\n" + "\n".join(kept).strip() + "\n"


# --- schema -----------------------------------------------------------------------------------


def schema_of(values, key, value, path):
    """The schema of one value: from its keywords, else from its key, else from its default."""
    keywords = values.keywords.get(path, {})
    if "$ref" in keywords:
        return keywords
    if path.count(".") and key in DEFINITIONS["keys"]:
        return {"$ref": f"#/$defs/{DEFINITIONS['keys'][key]}"} | keywords
    schema = {} if {"enum", "const"} & set(keywords) else {"type": TYPES[type(value)]}
    if isinstance(value, dict) and value and "additionalProperties" not in keywords:
        schema |= {"additionalProperties": False,
                   "properties": {k: schema_of(values, k, v, f"{path}.{k}".strip(".")) for k, v in value.items()}}
    return schema | least(value, keywords) | keywords


def least(value, keywords):
    """Whole numbers are not negative, unless a keyword says something else."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return {"minimum": 0} if whole and not {"minimum", "const"} & set(keywords) else {}


def references(node):
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rsplit("/", 1)[1]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def used_definitions(properties):
    found, waiting = {}, list(references(properties))
    while waiting:
        name = waiting.pop()
        if name not in DEFINITIONS["$defs"]:
            raise Mistake(f"_definitions.yaml has no {name}")
        if name not in found:
            found[name] = DEFINITIONS["$defs"][name]
            waiting += references(found[name])
    return {name: found[name] for name in sorted(found)}


def properties_of(values):
    return {key: schema_of(values, key, value, key) for key, value in values.values.items()}


def schema_text(values, settings):
    properties = properties_of(values)
    # Other charts of one release may keep what they like in `global`.
    properties["global"]["additionalProperties"] = True
    for name in settings.get("subcharts", ["spark-base"]):
        # A subchart's own schema says what may stand there; a library has no values.
        own = {"type": "object"} if name != "spark-base" else {
            "type": "object", "additionalProperties": False, "properties": {"global": {"type": "object"}}}
        properties[name] = own
    for name, keywords in settings.get("properties", {}).items():
        properties[name] = keywords
    schema = {
        "$schema": "https://json-schema.org/draft/2019-09/schema",
        "title": f"Values of the chart {values.chart.rsplit('/', 1)[-1]}",
        "type": "object", "additionalProperties": False, "properties": properties,
        "$defs": used_definitions(properties),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


# --- README -----------------------------------------------------------------------------------


def leaves(value, path=""):
    """(path, default) of each value that has no values below it."""
    for key, below in value.items():
        here = f"{path}.{key}".strip(".")
        if isinstance(below, dict) and below:
            yield from leaves(below, here)
        else:
            yield here, below


def described(values, path):
    """What the comments say of a key, as one line."""
    return " ".join(" ".join(values.comments.get(path, [])).split())


def table_of(values, value):
    """The table of the values in a section, or of several that are single values."""
    rows = dict(leaves(value))
    out = ["| key | default | |", "|---|---|---|"]
    for path, default in rows.items():
        own = described(values, path)
        # A group's comment stands with its first key.
        around = path.rpartition(".")[0]
        if around.count(".") and described(values, around) and next(p for p in rows if p.startswith(around + ".")) == path:
            own = f"{described(values, around)} {own}".strip()
        out.append(f"| `{path}` | `{json.dumps(default, ensure_ascii=False)}` | {cell(own)} |")
    return [*out, ""]


def presets_of(values, folder):
    """The table of presets, and the command that installs one."""
    presets = sorted(folder.glob("values-scenario-*.yaml"))
    if not presets:
        return []
    out = ["## Presets", "", "| preset | what it is |", "|---|---|"]
    for preset in presets:
        name = preset.stem.removeprefix("values-scenario-")
        first = [line.lstrip("# ") for line in preset.read_text().splitlines() if line.startswith("#")][0]
        out.append(f"| [`{name}`]({preset.name}) | {cell(first)} |")
    first = next((preset for preset in presets if "jupyter-connect-k8s" in preset.name), presets[0])
    return [*out, "", "```sh", f"helm install spark charts/{values.chart} -f charts/{values.chart}/{first.name} -n spark --create-namespace", "```", ""]


def sections_text(values):
    """The tables of all values, single ones first."""
    single = {section: value for section, value in values.values.items() if not isinstance(value, dict)}
    out = table_of(values, single) if single else []
    for section, value in values.values.items():
        if section in single:
            continue
        out += [f"### `{section}`", ""]
        if described(values, section):
            out += [cell(described(values, section)), ""]
        out += table_of(values, {section: value})
    return out


def readme_text(values, folder):
    chart = yaml.safe_load((folder / "Chart.yaml").read_text())
    out = [f"# {chart['name']}", "", chart["description"].rstrip(".") + ".", "",
           f"Chart {chart['version']}, Spark {chart['appVersion']}, Kubernetes {chart['kubeVersion']}.", ""]
    intro = folder / "README.intro.md"
    if intro.exists():
        out += [intro.read_text().strip(), ""]
    out += [*presets_of(values, folder), "## Values", "", *sections_text(values),
            "This file is generated from the comments in `values.yaml`: `charts/generate.py`."]
    return "\n".join(out) + "\n"


# --- Chart.yaml -------------------------------------------------------------------------------

IMAGES = re.compile(r"(?m)^  artifacthub\.io/images: \|\n(?:    .*\n)*")


def images_of(layers):
    """The images that values name, each once: those of `image`, and of the sections that have one of their own."""
    found = {}
    for values in layers:
        for image in [values["image"], *(v.get("image") for v in values.values() if isinstance(v, dict))]:
            if image and "repository" in image:
                found[image["repository"].rsplit("/", 1)[-1]] = f"{image['registry']}/{image['repository']}:{image['tag']}"
    return [{"name": name, "image": found[name]} for name in sorted(found)]


def chart_text(folder, layers):
    text = (folder / "Chart.yaml").read_text()
    if not IMAGES.search(text):
        raise Mistake(f"{folder.relative_to(HERE.parent)}/Chart.yaml has no annotation artifacthub.io/images: |")
    listed = "".join(f"    - name: {image['name']}\n      image: {image['image']}\n" for image in images_of(layers))
    return IMAGES.sub(lambda _: "  artifacthub.io/images: |\n" + listed, text)


# --- umbrella ---------------------------------------------------------------------------------


def shared_defaults_text(settings, all_settings, chart):
    """Templates with the defaults of what the modules share with their umbrella, to tell when one was set there,
    and with the module of each other section, for messages."""
    defaults, sections = {}, {}
    for module in settings["modules"]:
        own = Values(f"{chart}/charts/{module}", all_settings[f"{chart}/charts/{module}"]).values
        shared = yaml.safe_load("\n".join(Values(chart, settings).lines))
        defaults[module] = {section: own[section] for section in own if section in shared and section != "global"}
        sections |= {section: module for section in own if section not in shared}
    text = json.dumps(defaults, ensure_ascii=False, indent=1)
    if "{{" in text:
        raise Mistake(f"{chart}: a shared default holds {{{{, which a template would read")
    return ('{{/* Generated by charts/generate.py: the defaults of the values that the modules share with the umbrella. */}}\n'
            f'{{{{- define "{chart}.sharedDefaults" -}}}}\n{text}\n{{{{- end }}}}\n'
            f'\n{{{{/* The module under which the user finds each section. */}}}}\n{{{{- define "{chart}.modules" -}}}}\n'
            f'{json.dumps(sections)}\n{{{{- end }}}}\n')


# --- pages ------------------------------------------------------------------------------------


def sections_of(parts, variables):
    """The sections that these parts declare."""
    keys = (KEY.match(line) for part in parts for line in lines_of(part, variables))
    return {key[2] for key in keys if key and not key[1]}


def groups_of(described, chart, values, prefix="", without=frozenset()):
    """(group, table, sections) of a chart; `without` are the sections that its umbrella shows."""
    settings = described["charts"][chart]
    table = reference.Table(values, properties_of(values), DEFINITIONS["$defs"], prefix)
    groups = [(group, sections_of(described["groups"][group], settings["variables"])) for group in settings["groups"]]
    # What no part declares switches modules.
    groups.append(("modules", values.values.keys() - set().union(*(declared for _, declared in groups))))
    shown = [(group, table, [name for name in values.values if name in declared - without]) for group, declared in groups]
    return [group for group in shown if group[2]]


def pages(described, chart, values, modules):
    """(file, text) of the chart's page in each language. `modules` are the values of each module by its name."""
    settings = described["charts"][chart]
    groups = groups_of(described, chart, values)
    for module, own in modules.items():
        groups += groups_of(described, f"{chart}/charts/{module}", own, f"{module}.", set(values.values))
    for language in reference.LANGUAGES:
        file = HERE.parent / "content" / language / f"{settings['page']['name']}.md"
        yield file, reference.page(settings, chart.rsplit("-", 1)[-1], groups, language)


# --- files ------------------------------------------------------------------------------------


def wanted():
    """(file, text) of everything that is generated."""
    described = yaml.safe_load((HERE / "charts.yaml").read_text())
    described_charts = described["charts"]
    for settings in described_charts.values():
        settings["parts"] = [part for group in settings["groups"] for part in described["groups"][group]]
    for chart, settings in described_charts.items():
        folder = HERE / chart
        values = Values(chart, settings)
        yield folder / "values.yaml", values.text()
        yield folder / "values.schema.json", schema_text(values, settings)
        yield folder / "README.md", readme_text(values, folder)
        modules = {module: Values(f"{chart}/charts/{module}", described_charts[f"{chart}/charts/{module}"]) for module in settings.get("modules", [])}
        yield folder / "Chart.yaml", chart_text(folder, [values.values, *(module.values for module in modules.values())])
        if "modules" in settings:
            yield folder / "templates/_shared-defaults.tpl", shared_defaults_text(settings, described_charts, chart)
        if "page" in settings:
            yield from pages(described, chart, values, modules)


def text_of(file):
    """None for a file that is not there."""
    return file.read_text() if file.exists() else None


def report(file, _):
    print(f"{file.relative_to(HERE.parent)} differs from what its parts say: run charts/generate.py", file=sys.stderr)


def write(file, text):
    part = file.with_name(file.name + ".part")
    part.write_text(text)
    os.replace(part, file)
    print(f"wrote {file.relative_to(HERE.parent)}")


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: charts/generate.py [--check]", file=sys.stderr)
        return 2
    try:
        differing = [(file, text) for file, text in wanted() if text_of(file) != text]
    except (Mistake, reference.Untranslated, yaml.YAMLError) as mistake:
        print(f"error: {mistake}", file=sys.stderr)
        return 2
    for file, text in differing:
        (report if arguments else write)(file, text)
    return 1 if arguments and differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
