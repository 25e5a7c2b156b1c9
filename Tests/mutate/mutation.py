"""A mutation: one thing that is made wrong in a copy of the repository, and where that has to be reported."""

import dataclasses
import os
import pathlib
import re
import shutil
import typing


@dataclasses.dataclass(frozen=True)
class Mutation:
    # charts or docs
    group: str
    kind: str
    # What was changed, for a person.
    name: str
    # The places (page, line) of the statements that are false from now on; one of them has to be reported.
    expected: frozenset
    # Does it to the copy at this path; raises Unfit when the copy is no sensible chart any more.
    apply: typing.Callable[[pathlib.Path], None] = dataclasses.field(compare=False)
    # The value, true or false, that nothing is to read afterwards.
    toggle: str | None = None


class Unfit(Exception):
    """The mutation is none: nothing to change, or a chart that nobody could install."""


def rewrite(root, path, change):
    """Changes the text of a file; links are followed, as the charts are full of them."""
    file = pathlib.Path(os.path.realpath(root / path))
    text = file.read_text(encoding="utf-8")
    changed = change(text)
    if changed == text:
        raise Unfit(f"nothing to change in {path}")
    file.write_text(changed, encoding="utf-8")


def replace(root, path, pattern, by, count=0):
    rewrite(root, path, lambda text: re.sub(pattern, by, text, count=count, flags=re.MULTILINE))


def rename(root, old, new):
    target = root / new
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(root / old, target)


def replace_on_line(root, path, number, start, old, new):
    """Puts `new` in the place of `old`, which stands at `start` of that line."""
    def change(text):
        lines = text.split("\n")
        line = lines[number - 1]
        if line[start:start + len(old)] != old:
            raise Unfit(f"{path}:{number} does not say {old} there")
        lines[number - 1] = line[:start] + new + line[start + len(old):]
        return "\n".join(lines)
    rewrite(root, path, change)
