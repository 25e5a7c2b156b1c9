"""Mutations of pages: a slip in a flag, a name, a key, a path, at a line that is known."""

import pathlib
import re

import names
import pages
from mutation import Mutation, replace_on_line

KINDS = (
    "deployment|deployments|deploy|statefulset|sts|service|svc|configmap|configmaps|secret|role|rolebinding|"
    "serviceaccount|job|cronjob|pod|pods|endpointslices|ingress|namespace|pvc"
)
VALUE_OPTION = r"--set(?:-string|-json|-file)?[ =]"
PROGRAM = re.compile(r"(?:^|[|;&(]|(?<=\s)do\s|(?<=\s)then\s)\s*(?:[A-Z_]+=\S*\s+)*([\w./-]+)")
# In the place of a program's name: what kubectl exec runs goes on.
INSIDE = "exec --"
HOST = re.compile(r"\b(?:sc|https?|spark|thrift)://([a-z][a-z0-9-]*)(?:[.\w-]*)?:(\d+)")
OUTSIDE = {"localhost"}


def mutations(root, seed):
    """All that the pages offer, in the order of the pages; what both languages say is one."""
    seen = set()
    for mutation in _all(root, seed):
        key = mutation.kind, mutation.expected, mutation.name.split(": ", 1)[0] if len(mutation.expected) == 1 else mutation.name.split(": ", 1)[1]
        if key not in seen:
            seen.add(key)
            yield mutation


def _all(root, seed):
    root = pathlib.Path(root)
    read = pages.read(root)
    known = _Known(root)
    for path, page in read.items():
        program = None
        previous = None
        for stretch in page.stretches:
            if stretch.kind == "bash":
                if not (previous and previous.line == stretch.line - 1 and re.search(r"(\\|\||&&)\s*$", previous.text)):
                    program = None
                slips, program = _in_shell(stretch.text, program, known)
            else:
                slips = {"python": _in_python, "yaml": _in_yaml, "inline": _in_inline, "link": _in_link}[stretch.kind](stretch, known, page)
            previous = stretch
            for kind, start, old, *chosen in slips:
                new = chosen[0] if chosen else _slip(kind, old, f"{seed}:{stretch.text}:{start}", known)
                yield _mutation(read, stretch, kind, stretch.start + start, old, new)


class _Known:
    """Names that exist, so that no slip makes another right name."""

    def __init__(self, root):
        self.root = root
        self.words = set()
        self.values = set()
        for file in sorted(root.glob("charts/**/values.yaml")):
            if not file.is_symlink():
                self.values |= set(_paths_of(file))
        self.presets = {file.stem for file in root.glob("presets/*/*.yaml")}
        for file in sorted(root.glob("charts/spark-base/templates/**/*.tpl")):
            self.words |= set(re.findall(r"[\w.-]+", file.read_text()))
        # A plural for a singular is right all the same.
        for kind in KINDS.split("|"):
            self.words |= {kind, kind.removesuffix("s"), kind + "s"}
        self.words |= self.presets | {part for path in self.values for part in path.split(".")}

    def is_value(self, path):
        return path in self.values or any(path.endswith("." + value) and path.split(".")[0].startswith("spark-") for value in self.values)


def _paths_of(file):
    import yaml

    def walk(node, prefix):
        for key, below in node.items():
            path = f"{prefix}.{key}" if prefix else key
            yield path
            if isinstance(below, dict):
                yield from walk(below, path)
    return walk(yaml.safe_load(file.read_text()) or {}, "")


def _slip(kind, old, seed, known):
    if kind in ("port", "host-port"):
        return str(int(old) + 1 + len(old))
    if kind == "flag":
        return "--" + names.typo(old[2:], seed)
    if kind in ("values-key", "inline-value"):
        head, _, last = old.rpartition(".")
        return f"{head}.{names.typo(last, seed, known.words)}" if head else names.typo(last, seed, known.words)
    return names.typo(old, seed, known.words)


def _mutation(read, stretch, kind, start, old, new):
    edits = [(stretch.page, stretch.line, start)]
    other = read.get(pages.twin(stretch.page))
    if other and stretch.kind in ("bash", "python", "yaml"):
        line = _same_line(read[stretch.page], other, stretch.line)
        if line:
            edits.append((other.path, line, start))

    def apply(copy):
        for path, line, at in edits:
            replace_on_line(copy, path, line, at, old, new)

    name = f"{stretch.page}:{stretch.line}:{start + 1}: {old} → {new}"
    return Mutation("docs", kind, name, frozenset((path, line) for path, line, _ in edits), apply)


def _same_line(page, other, line):
    """The line of the other language that says the same, where it is clear which."""
    text = page.lines[line - 1]
    here = [n for n, candidate in enumerate(page.lines, 1) if candidate == text]
    there = [n for n, candidate in enumerate(other.lines, 1) if candidate == text]
    return there[here.index(line)] if len(here) == len(there) else None


# --- shell ------------------------------------------------------------------------------------


def _in_shell(text, program, known):
    """The slips that a line of shell allows, and the program whose command goes on in the next line."""
    slips = []
    if text.lstrip().startswith("#"):
        return slips, program
    starts = [] if program is None else [(0, program)]
    starts += [(match.start(1), match[1]) for match in PROGRAM.finditer(text) if program is None or match.start(1) > 0 and match[0].strip()[0] in "|;&("]
    for index, (start, name) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        program = name
        if name == INSIDE:
            continue
        if re.search(r"\s--(\s|$)", text[start:end]):
            program = INSIDE
        if name in ("helm", "kubectl"):
            slips += [(kind, start + at, *rest) for kind, at, *rest in _in_client(text[start:end], name, known)]
    slips += _hosts(text)
    return slips, program


def _in_client(text, program, known):
    # What kubectl exec runs is not kubectl's.
    own, separator, inside = text.partition(" -- ")
    own = own.removesuffix(" -- \\")
    yield from _verbs(own, program)
    for match in re.finditer(r"(?<=\s)--[a-z][a-z-]+", own):
        yield "flag", match.start(), match[0]
    for match in re.finditer(VALUE_OPTION + r"['\"]?([\w.\\-]+?)(?==)", own):
        yield from _value(match[1], match.start(1))
    for match in re.finditer(VALUE_OPTION + r"['\"]?[\w.-]+=(true|false|\d+)(?=[\s,'\"]|$)", own):
        yield "value", match.start(1), match[1], '"none"'
    for match in re.finditer(rf"(?<=\s)({KINDS})/([a-z][a-z0-9-]*)\b", own):
        yield "object", match.start(2), match[2]
        yield "kind", match.start(1), match[1]
    yield from _named_after_kind(own)
    for kind, pattern in (
        ("container", r"(?<=\s)-c ([a-z][a-z0-9-]*)"),
        ("port", r"(?<=\s)\d+:(\d+)\b"),
        ("condition", r"--for=condition=(\w+)"),
        ("chart", r"(?<=\s)charts/([a-z0-9.-]+)(?=\s|$)"),
        ("preset", r"values-scenario-([a-z0-9-]+)(?=\.yaml)"),
        ("release", r"^helm (?:upgrade|test|uninstall|rollback|status|get \w+) ([a-z][a-z0-9-]*)\b"),
    ):
        for match in re.finditer(pattern, own):
            yield kind, match.start(1), match[1]
    for match in re.finditer(r"(?<=\s)-l ['\"]?([\w./-]+)=([\w-]+)", own):
        yield "selector", match.start(1), match[1]
        yield "selector", match.start(2), match[2]
    for match in re.finditer(r"jsonpath='([^']*)'", own):
        yield from _path(match[1], match.start(1))
    if separator:
        for match in re.finditer(r"(?<=\s)(/opt/[\w./-]+)", inside):
            yield "mount", len(own) + len(separator) + match.start(1), match[1]


def _verbs(text, program):
    match = re.match(rf"{program} ([a-z][a-z-]+)(?: ([a-z]+))?", text)
    if not match:
        return
    yield "verb", match.start(1), match[1]
    if match[1] in ("rollout", "auth", "get") and program == "helm" or match[1] in ("rollout", "auth"):
        if match[2]:
            yield "verb", match.start(2), match[2]


def _value(path, start):
    """A key of --set; below sparkConf it is a property of Spark."""
    free = re.match(r"(.*\.sparkConf)\.(.+)", path)
    if not free:
        yield "values-key", start, path
        return
    yield "values-key", start, free[1]
    yield "spark-property", start + free.start(2), free[2]


def _named_after_kind(text):
    match = re.match(rf"kubectl (?:get|describe|delete|patch|scale|wait|logs) ({KINDS})\b((?: [a-z][a-z0-9-]*)*)", text)
    if not match:
        return
    yield "kind", match.start(1), match[1]
    if match[1] == "namespace":
        return
    for name in re.finditer(r"[a-z][a-z0-9-]*", match[2]):
        yield "object", match.start(2) + name.start(), name[0]


def _path(expression, start):
    """The last field of each path of a JSONPath, unless only a cluster knows it."""
    for match in re.finditer(r"\.(data|spec|metadata)((?:\.(?:\w|\\\.|-)+)+)", expression):
        last = re.search(r"(?<!\\)\.((?:\w|\\\.|-)+)$", match[2])
        yield "jsonpath", start + match.start(2) + last.start(1), last[1]


def _hosts(text):
    for match in HOST.finditer(text):
        if match[1] not in OUTSIDE:
            yield "host", match.start(1), match[1]
            yield "host-port", match.start(2), match[2]


# --- other languages ----------------------------------------------------------------------------


def _in_python(stretch, known, page):
    text = stretch.text
    yield from _hosts(text)
    for match in re.finditer(r"^(?:from|import) ([\w.]+)", text):
        yield "import", match.start(1), match[1]
    for match in re.finditer(r"[\"'](spark\.[a-z][\w.]+)(?=[=\"'])", text):
        yield "spark-property", match.start(1) + 6, match[1][6:]
    for match in re.finditer(r"[\"'](/opt/[\w./-]+)[\"']", text):
        yield "mount", match.start(1), match[1]
    if text.endswith(")") and text.count("(") == text.count(")"):
        yield "python-syntax", len(text) - 1, ")", ""


def _in_yaml(stretch, known, page):
    block = _block_around(stretch, page)
    if not any(line.startswith("apiVersion:") for line in block) and not _is_values(block, known):
        return
    match = re.match(r"\s*([A-Za-z]\w*):", stretch.text)
    if match:
        yield "yaml-field", match.start(1), match[1]


def _block_around(stretch, page):
    first = last = stretch.line - 1
    while not page.lines[first - 1].lstrip().startswith("```"):
        first -= 1
    while not page.lines[last].lstrip().startswith("```"):
        last += 1
    return page.lines[first:last]


def _is_values(block, known):
    tops = [match[1] for line in block if (match := re.match(r"([A-Za-z][\w-]*):", line))]
    return bool(tops) and all(top in known.values for top in tops)


# --- prose ------------------------------------------------------------------------------------


def _in_inline(stretch, known, page):
    text = stretch.text
    row = re.match(r"\| `([\w.-]+)` \| `([^`]*)` \|", page.lines[stretch.line - 1])
    if row and known.is_value(row[1]) and stretch.start == row.start(2):
        yield ("table-default", 0, text, _other_default(text))
        return
    key = re.match(r"([a-z][\w-]*(?:\.[A-Za-z]\w*)+)", text)
    if key and known.is_value(key[1]):
        yield "inline-value", 0, key[1]
    named = re.fullmatch(rf"({KINDS})/([a-z][a-z0-9-]*)", text)
    if named:
        yield "inline-object", named.start(2), named[2]
    if text in known.presets and "-connect-" in text:
        yield "inline-preset", 0, text
    if re.fullmatch(r"[\w.-]+(/[\w.-]+)+", text) and not text.endswith("/") and (known.root / text).exists():
        yield "inline-file", text.rindex("/") + 1, text[text.rindex("/") + 1:]
    yield from _hosts(text)


def _other_default(text):
    """Another value of the same type."""
    if text in ("true", "false"):
        return "false" if text == "true" else "true"
    if text in ("[]", "{}", '""'):
        return {"[]": '["other"]', "{}": '{"other": 1}', '""': '"other"'}[text]
    return re.sub(r"\d+", lambda m: str(int(m[0]) + 1), text, count=1) if re.search(r"\d", text) else text[:-1] + "x" + text[-1]


def _in_link(stretch, known, page):
    target, _, anchor = stretch.text.partition("#")
    if "://" in stretch.text or stretch.text.startswith("mailto:"):
        return
    if target:
        name = target.rstrip("/").rsplit("/", 1)[-1]
        if re.search(r"[A-Za-z]{3}", name):
            yield "link", target.rindex(name), name
    if anchor and re.search(r"[A-Za-z]{3}", anchor):
        yield "anchor", len(target) + 1, anchor
