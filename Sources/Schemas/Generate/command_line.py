"""Writes Sources/Schemas/CommandLineTable+Data.swift: what helm and kubectl accept on their
command lines.

Source: the programs themselves (Apache 2.0). Verbs, aliases and flags come from their --help, read
recursively; how a flag takes its value comes from trying it: `kubectl scale --help --replicas=?`
says that it wants a number, `--replicas` as the last word that it wants a value at all. --help
comes first in each try, so that nothing else is done.

    python3 Sources/Schemas/Generate/command_line.py
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

# Flags that still work and that --help does not list any more.
HIDDEN = {
    "kubectl": ["record"],
    "helm": ["recreate-pods", "client", "no-update"],
}


class Program:
    def __init__(self, name, path, home):
        self.name = name
        self.path = path
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": home, "KUBECONFIG": "/dev/null", "LC_ALL": "C"}
        self.kinds = {}

    def run(self, *words):
        result = subprocess.run(
            [self.path, *words], env=self.environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=60)
        return result.stdout + result.stderr

    def version(self):
        arguments = {"helm": ["version", "--template", "{{.Version}}"],
                     "kubectl": ["version", "--client"]}[self.name]
        return re.search(r"v\d+\.\d+\.\d+", self.run(*arguments))[0]

    def verbs(self):
        """Every verb as its words, with the text of its help."""
        found, pending = {}, [()]
        while pending:
            with ThreadPoolExecutor(2) as pool:
                helps = list(pool.map(lambda verb: self.run(*verb, "--help"), pending))
            following = []
            for verb, text in zip(pending, helps):
                found[verb] = text
                following += [(*verb, name) for name in subcommands(text)]
            pending = following
        return found

    def globals(self, helps):
        if self.name == "kubectl":
            return flags(section(self.run("options"), "The following options"))
        return flags(section(helps[("list",)], "Global Flags:"))

    def hidden(self, verb, besides):
        """Flags that the verb takes and does not name."""
        def accepts(name):
            return "unknown" not in self.run(*verb, "--help", f"--{name}")
        known = {flag[0] for flag in besides}
        return [(name, "", "", "") for name in HIDDEN[self.name] if name not in known and accepts(name)]

    def kind(self, verb, flag):
        """How a flag takes its value: see CommandLineTable.ValueKind."""
        if flag not in self.kinds:
            self.kinds[flag] = self.tried_kind(verb, flag)
        return self.kinds[flag]

    def tried_kind(self, verb, flag):
        name, _, default, text = flag
        bare = self.run(*verb, "--help", f"--{name}")
        wrong = self.run(*verb, "--help", f"--{name}=?")
        kind = refused_kind(wrong if wrong.lower().startswith("error: invalid argument") else "", default)
        if kind == "b":
            return kind
        choices = enumeration(text) if kind == "s" else ""
        return kind + ("" if "flag needs an argument" in bare else "?") + choices


# What Go's parsers of values say when they refuse one, and what they parse.
REFUSALS = (("ParseBool", "b"), ("ParseInt", "i"), ("ParseUint", "i"), ("ParseFloat", "f"), ("time: ", "d"),
            ("key=value", "m"), ("filename=N", "m"))


def refused_kind(refusal, default):
    """The kind of value, by how a wrong one is refused; by the default where that says nothing."""
    # Go's own flags say less: the default tells what they want.
    if "parse error" in refusal:
        return "d" if re.fullmatch(r"\d+(ms|s|m|h)", default) else "i"
    kind = next((kind for sign, kind in REFUSALS if sign in refusal), "s")
    is_list = default == "[]" or re.match(r"strings|stringArray", default)
    return "l" if kind == "s" and is_list else kind


def section(text, title):
    """The lines below a heading, up to the next one."""
    lines = text.splitlines()
    start = next((i for i, line in enumerate(lines) if line.startswith(title)), None)
    if start is None:
        return []
    rest = lines[start + 1:]
    end = next((i for i, line in enumerate(rest)
                if re.match(r"[A-Z].*:$|Use \"", line)), len(rest))
    return rest[:end]


def subcommands(text):
    """Names below headings that end with 'Commands:' or 'Commands (…):'."""
    names, inside = [], False
    for line in text.splitlines():
        if re.match(r"(\w.*)?Commands( \(.*\))?:$", line):
            inside = True
        elif inside and (match := re.match(r"  ([a-z][a-z0-9-]*) ", line)):
            names.append(match[1])
        elif line and not line.startswith(" "):
            inside = False
    return [name for name in names if name != "help"]


def aliases(text):
    names = " ".join(section(text, "Aliases:"))
    return [name.strip() for name in names.split(",") if name.strip()][1:]


def flags(lines):
    """(long name, short name, type or default, text) of each flag."""
    found = []
    for line in lines:
        match = re.match(r"\s+(?:-(\w), )?--([\w-]+)(.*)", line)
        if match:
            short, name, rest = match[1] or "", match[2], match[3]
            found.append([name, short, default_of(rest), rest if not rest.startswith("=") else ""])
        elif found and line.strip():
            found[-1][3] += " " + line.strip()
    return [tuple(flag) for flag in found]


def default_of(rest):
    """The type or the default behind a flag's name: `=true:`, ` stringArray`."""
    if rest.startswith("="):
        return rest[1:].rstrip(":")
    match = re.match(r" (\S+)", rest)
    return match[1] if match else ""


def enumeration(text):
    """The values that a flag's text lists."""
    for pattern in (r"Allowed values: ([\w, -]+)", r"[Oo]ne of:? \(?([a-z][\w, |-]+)\)",
                    r"[Oo]ne of:? ([a-z][\w-]*(?:[,|] ?[a-z][\w-]*)+)", r"Must be ((?:\"\w+\"[, or]*)+)",
                    r"One of ((?:'\w+'[, or]*)+)"):
        if match := re.search(pattern, text):
            words = re.findall(r"[A-Za-z][\w-]*", match[1])
            words = [word for word in words if word != "or"]
            return "{" + "|".join(words) + "}"
    return ""


def shown(flag, kind):
    name, short = flag[0], flag[1]
    return f"{name}{',' + short if short else ''}:{kind}"


def own_flags(program, verb, text, common):
    """The flags that a verb has beside those of all verbs."""
    if not verb:
        return [flag for flag in common if flag[0] != "help"]
    own = [flag for flag in flags(section(text, "Flags:") + section(text, "Options:")) if flag[0] != "help"]
    # A verb that only holds others has no flags of its own to look for.
    if subcommands(text):
        return own
    return own + program.hidden(verb, besides=own + common)


def table(program):
    helps = program.verbs()
    common = program.globals(helps)
    anywhere = ("version",) if program.name == "kubectl" else ("list",)
    lines = [f"{program.name} {program.version()}"]
    with ThreadPoolExecutor(2) as pool:
        for verb, text in sorted(helps.items()):
            own = own_flags(program, verb, text, common)
            kinds = pool.map(lambda flag, place=verb or anywhere: program.kind(place, flag), own)
            words = [shown(flag, kind) for flag, kind in zip(own, kinds)]
            names = "|".join([" ".join(verb) or "*", *aliases(text)])
            lines.append("; ".join([names, *sorted(words)]))
    return lines


def tool(name):
    """The program that `make tools` installs, else the user's own."""
    cache = os.environ.get("SPARK_K8S_CACHE") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "spark-k8s-constructor")
    installed = os.path.join(cache, "tools", "bin", name)
    return installed if os.path.exists(installed) else shutil.which(name)


def main():
    output = pathlib.Path(__file__).parents[1] / "CommandLineTable+Data.swift"
    with tempfile.TemporaryDirectory() as home:
        tables = [table(Program(name, tool(name), home)) for name in ("helm", "kubectl")]
    text = "\n\n".join("\n".join(lines) for lines in tables)
    output.write_text(f'''// swift-format-ignore-file
// Generated by Sources/Schemas/Generate/command_line.py from the help of helm and kubectl
// (Apache 2.0): do not edit.

extension CommandLineTable {{
  /// Each program's version, then a line for each verb: its words and aliases, its flags with
  /// their short name and kind of value. `*` stands for all verbs, an empty line ends a program.
  static let data = #"""
{text}
"""#
}}
''', encoding="utf-8")


if __name__ == "__main__":
    main()
