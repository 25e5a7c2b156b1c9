"""The pages of a repository as the mutators see them: code blocks, inline code and links, with their lines.

A reader of its own, on purpose: what the checker overlooks in a page would otherwise never be mutated."""

import dataclasses
import pathlib
import re

import yaml

FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})\s*([\w-]*)")
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"\]\(([^()\s]+)\)")
LANGUAGES = {"bash": "bash", "sh": "bash", "console": "bash", "python": "python", "yaml": "yaml"}


@dataclasses.dataclass(frozen=True)
class Stretch:
    """A piece of one line: where it stands, what it says, and what it is part of."""

    page: str
    line: int
    start: int
    text: str
    # bash, python, yaml, inline or link
    kind: str

    @property
    def place(self):
        return self.page, self.line


class Page:
    def __init__(self, root, path):
        self.path = path
        self.lines = (pathlib.Path(root) / path).read_text(encoding="utf-8").split("\n")
        self.stretches = list(self._read())

    def _read(self):
        fence = language = None
        frontmatter = self.lines[0] == "---"
        for number, line in enumerate(self.lines, 1):
            if frontmatter:
                frontmatter = number == 1 or line != "---"
                continue
            match = FENCE.match(line)
            if fence and match and match[2].startswith(fence) and not line.strip().strip("`~"):
                fence = None
            elif fence:
                if language:
                    yield Stretch(self.path, number, 0, line, language)
            elif match:
                fence, language = match[2], LANGUAGES.get(match[3])
            elif not line.lstrip().startswith("<!--"):
                for found in INLINE.finditer(line):
                    yield Stretch(self.path, number, found.start(1), found[1], "inline")
                for found in LINK.finditer(line):
                    yield Stretch(self.path, number, found.start(1), found[1], "link")


def paths_of(root):
    """What recipes.yaml names as documentation: files, folders, patterns."""
    root = pathlib.Path(root)
    settings = yaml.safe_load((root / "recipes.yaml").read_text()) or {}
    found = set()
    for entry in settings.get("docs", ["**/*.md"]):
        if (root / entry).is_dir():
            found |= set((root / entry).rglob("*.md"))
        else:
            found |= {path for path in root.glob(entry) if path.suffix == ".md"}
    excluded = {path for entry in settings.get("exclude", []) for path in root.glob(entry)}
    paths = {
        path.relative_to(root).as_posix() for path in found
        if path.is_file() and not any(path == out or out in path.parents for out in excluded)
    }
    return sorted(paths)


def read(root):
    return {path: Page(root, path) for path in paths_of(root)}


def twin(path):
    """The same page in the other language."""
    for one, other in (("content/en/", "content/ru/"), ("content/ru/", "content/en/")):
        if path.startswith(one):
            return other + path.removeprefix(one)
    for one, other in (("en.md", "ru.md"), ("ru.md", "en.md"), ("README.md", "README.ru.md"), ("README.ru.md", "README.md")):
        if path.rsplit("/", 1)[-1] == one:
            return path.removesuffix(one) + other
    return None


def token(name):
    """A pattern for a whole name, which is no part of a longer one."""
    return re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|\.\w)")
