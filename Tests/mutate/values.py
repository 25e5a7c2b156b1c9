"""Where the charts' values are declared and read: in the parts of spark-base, in templates, in presets."""

import pathlib
import re

import yaml

PARTS = "charts/spark-base/values"
KEY = re.compile(r"^( *)([A-Za-z0-9][A-Za-z0-9._-]*):(?: |$)")


class Declared:
    """Each key of the values with its part, its line there, and its default."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        groups = yaml.safe_load((self.root / "charts/charts.yaml").read_text())["groups"]
        self.places = {}
        for part in dict.fromkeys(part for group in groups.values() for part in group):
            self._read(part, [])
        self.defaults = {}
        values = yaml.safe_load((self.root / "charts/spark-4.1/values.yaml").read_text())
        self._flatten(values, "")

    def _read(self, part, outer):
        file = f"{PARTS}/{part}.yaml"
        stack = []
        for number, line in enumerate((self.root / file).read_text().split("\n"), 1):
            included = re.match(r"( *)# @include (\S+)", line)
            if included:
                self._read(included[2], outer + stack[: len(included[1]) // 2])
            elif match := KEY.match(line):
                stack = stack[: len(match[1]) // 2] + [match[2]]
                self.places[".".join(outer + stack)] = (file, number)

    def _flatten(self, node, prefix):
        for key, below in node.items():
            path = f"{prefix}.{key}" if prefix else key
            self.defaults[path] = below
            if isinstance(below, dict):
                self._flatten(below, path)

    def alike(self, path):
        """The declared values whose last key is the same, one for each place."""
        key = path.rsplit(".", 1)[-1]
        return list({place: other for other, place in self.places.items() if other.rsplit(".", 1)[-1] == key}.values())

    def is_unique(self, path):
        return len(self.alike(path)) == 1


def templates(root):
    return sorted(
        path.relative_to(root) for path in root.glob("charts/**/templates/**/*")
        if path.is_file() and path.suffix in (".tpl", ".yaml", ".txt") and not any(p.is_symlink() for p in path.parents)
    )


def presets(root):
    return sorted(path.relative_to(root) for path in root.glob("presets/*/*.yaml"))


def reads(text, path, unique):
    """Patterns for the expressions in a template that read the value."""
    found = [rf"(?<![\w-])((?:\$\w*|\.\w+)?\.Values\.{re.escape(path)})\b"]
    for match in re.finditer(r"(\$\w+) := (?:\$|\.root)?\.Values\.([\w.]+)", text):
        if path.startswith(match[2] + "."):
            found.append(rf"({re.escape(match[1])}{re.escape(path[len(match[2]):])})\b")
    if unique and "." in path:
        # Further variables, `with` and `range`.
        found.append(rf"(?<![\w\"-])([.$][\w.]*\.{re.escape(path.rpartition('.')[2])})\b")
    return found


# Reads of a toggle of whichever component: `(index $.Values $component).enabled`.
ANY_TOGGLE = re.compile(r"\(index \$?\.?[Vv]alues \$?[.\w]+\)\.enabled\b")


def toggles(text, new=None):
    """Lets these reads accept a toggle that is called otherwise, is gone, or is no boolean."""
    def expression(match):
        other = f" {match[0].removesuffix('enabled')}{new}" if new else ""
        return f"(not (not (or {match[0]}{other})))"
    return ANY_TOGGLE.sub(expression, text)


def line_of(text, path):
    """The line (from 0) that sets a path in a values file, or None."""
    stack = []
    for number, line in enumerate(text.split("\n")):
        if match := KEY.match(line):
            stack = stack[: len(match[1]) // 2] + [match[2]]
            if ".".join(stack) == path:
                return number
    return None


def indentation(line):
    return len(line) - len(line.lstrip())


def block_of(lines, number):
    """The lines of a key with all that stands below it, and with its own comments above."""
    first, last = number, number + 1
    while first and lines[first - 1].lstrip().startswith("#") and indentation(lines[first - 1]) == indentation(lines[number]):
        first -= 1
    while last < len(lines) and (not lines[last].strip() or indentation(lines[last]) > indentation(lines[number])):
        last += 1
    return first, last
