"""Mutations of charts, presets and values: each of something that a page states."""

import json
import pathlib
import re
import shutil

import names
import pages
import values
from mutation import Mutation, Unfit, rename, replace, rewrite

BASE = "charts/spark-base/templates"


class Statements:
    """What pages say of the charts: found in the checker's facts and, on its own account, in the pages' text."""

    def __init__(self, root, facts):
        self.pages = pages.read(root)
        # Generated pages are written anew after each change, and then say what is right again.
        self.stretches = [s for path, page in self.pages.items() if not _is_generated(pathlib.Path(root), path) for s in page.stretches]
        self.all_text = "\n".join(s.text for s in self.stretches)
        self.facts = [fact for fact in facts if fact["state"] == "proven"]

    def of(self, kinds, *words):
        """Places of facts of these kinds whose subject names one of the words."""
        patterns = [pages.token(word) for word in words]
        return {
            (fact["file"], fact["line"]) for fact in self.facts
            if fact["kind"] in kinds and any(p.search(fact["subject"]) for p in patterns)
        }

    def commands(self, places):
        """The places, and the lines on which their commands begin: helm refuses a command, not one line of it."""
        found = set(places)
        for page, line in places:
            lines = self.pages[page].lines
            while line > 1 and lines[line - 2].rstrip().endswith("\\"):
                line -= 1
            found.add((page, line))
        return found

    def naming(self, places, words):
        """Those of the places whose line has one of the words."""
        patterns = [pages.token(word) for word in words]
        return {(page, line) for page, line in places if any(p.search(self.pages[page].lines[line - 1]) for p in patterns)}

    def with_evidence(self, file, kinds=None):
        return {(fact["file"], fact["line"]) for fact in self.facts
                if any(e.split(":")[0] == file for e in fact.get("evidence", [])) and (kinds is None or fact["kind"] in kinds)}

    def below(self, folder):
        """Places that lead to a file in a folder."""
        return {(fact["file"], fact["line"]) for fact in self.facts
                if fact["kind"] in {"link", "file"} and any(e.startswith(f"{folder}/") for e in fact.get("evidence", []))}

    def text(self, pattern, kinds=("bash", "python", "yaml", "inline")):
        """Places where code in the pages matches."""
        compiled = re.compile(pattern)
        return {s.place for s in self.stretches if s.kind in kinds and compiled.search(s.text)}

    def settings(self, path):
        """Places that set a value on a command line, and the values that they give it."""
        found = {}
        pattern = re.compile(rf"--set(?:-string|-json)?[ =]['\"]?(?:[^ '\"]*,)?(?:spark-[a-z]+\.)?{re.escape(path)}=([^\s,'\"]+)")
        for s in self.stretches:
            if s.kind in ("bash", "inline") and (match := pattern.search(s.text)):
                found[s.place] = match[1]
        return found


def mutations(root, facts, seed):
    root = pathlib.Path(root)
    stated = Statements(root, facts)
    declared = values.Declared(root)
    for maker in MAKERS:
        for kind, name, expected, apply, *toggle in maker(root, stated, declared, seed):
            if kind != "change-default":
                expected = {(page, line) for page, line in expected if not _is_generated(root, page)}
            if expected:
                yield Mutation("charts", kind, name, frozenset(expected), apply, *toggle)


def _is_generated(root, page):
    """Whether charts/generate.py writes it: then it says again what the charts say."""
    if re.fullmatch(r"content/\w+/values-spark-\d+\.md", page):
        return True
    return page.startswith("charts/") and (root / pathlib.Path(page).parent / "Chart.yaml").exists()


# --- values -----------------------------------------------------------------------------------


def _values(root, stated, declared, seed):
    for path in declared.places:
        said = stated.of({"values-key", "value"}, path)
        if not said and path not in stated.all_text:
            continue
        dotted = "." in path
        written = stated.text(rf"(?:--set(?:-string|-json)?[ =]['\"]?|^|,)(?:spark-[a-z]+\.)?{re.escape(path)}(?==|$)", ("bash", "inline")) if dotted else set()
        set_at = stated.settings(path)
        new = names.typo(path.rsplit(".", 1)[-1], seed, {p.rsplit(".", 1)[-1] for p in declared.places})
        expected = said | written
        if expected:
            yield "rename-value", f"{path} is called {new}", expected, _renaming(declared, path, new)
        if not expected or isinstance(declared.defaults.get(path), dict):
            continue
        toggle = [path] if isinstance(declared.defaults.get(path), bool) else []
        yield "drop-value", f"{path} is gone", expected, _dropping(declared, path, keep=False), *toggle
        if set_at:
            yield "unread-value", f"no template reads {path}", set(set_at), _dropping(declared, path, keep=True), *toggle
            yield "value-type", f"{path} has another type", set(set_at), _retyping(declared, path)


def _renaming(declared, path, new):
    """The value has another name wherever it is declared, read and set. A key of few sections, which templates read
    by its name in quotes, is renamed in all of them."""
    old = path.rsplit(".", 1)[-1]
    alike = declared.alike(path)
    together = "." in path and 1 < len(alike) <= 3
    paths = alike if together else [path]

    def apply(root):
        for file, number in {declared.places[path] for path in paths}:
            rewrite(root, file, lambda text: _on_line(text, number - 1, lambda line: line.replace(f"{old}:", f"{new}:", 1)))
        for template in values.templates(root):
            text = (root / template).read_text()
            for one in paths:
                for pattern in values.reads(text, one, len(alike) == 1 or together):
                    text = re.sub(pattern, lambda m: m[1][: -len(old)] + new, text)
            if "." not in path:
                text = re.sub(rf'(?<=\.Values\.){old}\b|(?<="){old}(?=")', new, text)
            elif len(alike) == 1 or together:
                text = re.sub(rf'"{old}"', f'"{new}"', text)
            if old == "enabled":
                text = values.toggles(text, new)
            (root / template).write_text(text)
        for preset in values.presets(root):
            for one in paths:
                text = (root / preset).read_text()
                line = values.line_of(text, one)
                if line is not None:
                    (root / preset).write_text(_on_line(text, line, lambda line: line.replace(f"{old}:", f"{new}:", 1)))
    return apply


def _on_line(text, number, change):
    lines = text.split("\n")
    lines[number] = change(lines[number])
    return "\n".join(lines)


def _literal(default):
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, (int, float)):
        return str(default)
    if isinstance(default, str):
        return json.dumps(default)
    return "list" if isinstance(default, list) else "(dict)"


def _dropping(declared, path, keep):
    """Templates have the default in the place of the value; with `keep`, it stays declared and is read by none."""
    literal = _literal(declared.defaults.get(path, ""))

    def apply(root):
        file, number = declared.places[path]
        for template in values.templates(root):
            text = (root / template).read_text()
            for pattern in values.reads(text, path, declared.is_unique(path)):
                text = re.sub(pattern, lambda _: literal, text)
            (root / template).write_text(values.toggles(text) if path.endswith(".enabled") else text)
        if not keep:
            _without(root, file, number - 1)
            for preset in values.presets(root):
                line = values.line_of((root / preset).read_text(), path)
                if line is not None:
                    _without(root, preset, line)
    return apply


def _without(root, file, number):
    """A values file without a key and all that stands below it; a section that this leaves empty is a map."""
    lines = (root / file).read_text().split("\n")
    first, last = values.block_of(lines, number)
    kept = lines[:first] + lines[last:]
    above = first - 1
    if above >= 0 and re.fullmatch(r"\s*[\w-]+:", kept[above]):
        if first >= len(kept) or values.indentation(kept[first]) <= values.indentation(kept[above]):
            kept[above] += " {}"
    (root / file).write_text("\n".join(kept))


def _retyping(declared, path):
    default = declared.defaults.get(path)
    if isinstance(default, bool):
        schema, new = '{type: string, enum: ["", "on"]}', '"on"' if default else '""'
        preset = {"true": '"on"', "false": '""'}
    elif isinstance(default, int):
        schema, new, preset = '{type: string, pattern: "^n"}', f'"n{default}"', None
    elif isinstance(default, str):
        schema, new, preset = '{type: array, items: {type: integer}}', "[]", None
    else:
        schema = None

    def apply(root):
        if schema is None:
            raise Unfit("no other type for a map or a list")
        file, number = declared.places[path]
        key = path.rsplit(".", 1)[-1]

        def part(text):
            lines = text.split("\n")
            line = lines[number - 1]
            indent = " " * values.indentation(line)
            first = number - 1
            # A reference or a pattern of the old type would contradict.
            while first and lines[first - 1].strip().startswith("# @schema"):
                del lines[first - 1]
                first -= 1
            lines[first:first + 1] = [f"{indent}# @schema {schema}", f"{indent}{key}: {new}"]
            return "\n".join(lines)
        rewrite(root, file, part)
        if isinstance(default, bool):
            # Where Go's templates want a boolean.
            for template in values.templates(root):
                text = values.toggles((root / template).read_text())
                for pattern in values.reads(text, path, declared.is_unique(path)):
                    text = re.sub(pattern, r"(not (not \1))", text)
                (root / template).write_text(text)
        for name in values.presets(root):
            text = (root / name).read_text()
            line = values.line_of(text, path)
            if line is not None:
                lines = text.split("\n")
                head, _, old = lines[line].partition(":")
                lines[line] = f"{head}: {(preset or {}).get(old.strip(), new)}"
                (root / name).write_text("\n".join(lines))
    return apply


# --- objects ----------------------------------------------------------------------------------


def _objects(root, stated, declared, seed):
    """Names of objects: defaults in the values, and words in templates."""
    for path, place in declared.places.items():
        old = declared.defaults.get(path)
        if path.rsplit(".", 1)[-1] != "name" or not isinstance(old, str):
            continue
        new = names.typo(old, seed)
        if path.endswith("serviceAccount.name"):
            # Objects of other kinds are called so, too.
            expected = stated.of({"object"}, f"ServiceAccount/{old}") | stated.text(rf"(?i:serviceaccounts?)[ /:\w-]*[ /:]{re.escape(old)}(?![\w-])")
            yield "rename-object", f"{path} is {new} by default, not {old}", expected, _value_changing(declared, path, new)
            continue
        expected = stated.of({"object", "host"}, old) | stated.text(
            rf"(?:(?<!/opt)(?<=\w)/|://){re.escape(old)}(?![\w-])|(?:deployments?|service|svc|secret|configmaps?|role)[\w -]* {re.escape(old)}(?![\w-])"
        )
        yield "rename-object", f"{path} is {new} by default, not {old}", expected, _value_changing(declared, path, new)
    for old, new, where, pattern, by in (
        ("spark-connect-conf", "spark-connect-config", "connect/*.tpl", r"(connect\.name \}\})-conf\b", r"\g<1>-config"),
        ("spark-connect-driver", "spark-connect-main", "connect/*.tpl", r"(connect\.name \}\})-driver\b", r"\g<1>-main"),
        ("history-server-conf", "history-server-config", "history-server/*.tpl", r"(history\.name \}\}|historyServer\.name \}\})-conf\b", r"\g<1>-config"),
        ("spark-submit-conf", "spark-submit-config", "**/*.tpl", r"(submit\.name \}\})-conf\b", r"\g<1>-config"),
        ("spark-s3", "spark-storage", "**/*.tpl", r"\bspark-s3\b(?!a)", "spark-storage"),
    ):
        expected = stated.of({"object", "host"}, old) | stated.text(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
        yield "rename-object", f"{old} is called {new}", expected, _in_templates(where, pattern, by)


def _single_objects(root, stated, declared, seed):
    """One kind of object has another name, and all else keeps the old one."""
    for file in sorted((root / BASE).glob("**/_*.tpl")):
        where = file.relative_to(root / BASE).as_posix()
        for match in re.finditer(r"^kind: (\w+)\nmetadata:\n  name: (.+)$", file.read_text(), re.MULTILINE):
            kind, name = match[1], match[2]
            old = _rendered(name, declared)
            if not old:
                continue
            short = {"Service": "svc|services?", "Deployment": "deploy|deployments?", "ConfigMap": "configmaps?", "Secret": "secrets?",
                     "Role": "roles?", "StatefulSet": "sts|statefulsets?", "ServiceAccount": "serviceaccounts?"}.get(kind, kind.lower())
            expected = stated.of({"object"}, f"{kind}/{old}") | stated.text(rf"(?<![\w-])(?:{short})(?:/| (?:[a-z-]+ )*){re.escape(old)}(?![\w.-])", ("bash", "inline"))
            if kind == "Service":
                expected |= stated.of({"host"}, old) | stated.text(rf"://{re.escape(old)}(?=[:./])")
            yield "rename-one-object", f"{where}: {kind} {old} is {old}-x", expected, _in_templates(
                where, rf"^(kind: {kind}\nmetadata:\n  name: ){re.escape(name)}$", r"\g<1>" + name.replace("\\", r"\\") + "-x")


            text = file.read_text()
            documents = [d for d in re.split(r"^(?:---|\{\{- end \}\})$", text, flags=re.MULTILINE) if match[0] in d]
            if documents and expected:
                yield "drop-object", f"{where}: no {kind} {old}", expected, _without_document(where, match[0])
            if kind in ("Deployment", "StatefulSet"):
                other = {"Deployment": "StatefulSet", "StatefulSet": "Deployment"}[kind]
                yield "change-kind", f"{where}: {old} is a {other}", expected, _in_templates(where, rf"^kind: {kind}$(?=\nmetadata:\n  name: {re.escape(name)}$)", f"kind: {other}")


def _without_document(where, head):
    """The template without the document that begins so; an empty one is no object."""
    def apply(root):
        file = root / BASE / where
        text = file.read_text()
        at = text.index(head)
        start = text.rindex("apiVersion:", 0, at)
        rest = re.compile(r"^(?:---|\{\{- end \}\})$", re.MULTILINE).search(text, at)
        # Conditions that the document holds end in it; what is left of others is helm's to judge.
        file.write_text(text[:start] + text[rest.start():])
    return apply


def _rendered(name, declared):
    """What an expression such as `{{ $connect.name }}-conf` comes to by default."""
    match = re.fullmatch(r"\{\{ (?:\.Values\.|\$)(\w+)\.(\w+) \}\}([\w-]*)", name)
    if not match:
        return name if re.fullmatch(r"[a-z0-9-]+", name) else None
    section = {"history": "historyServer", "hive": "hiveMetastore", "master": "standalone.master", "worker": "standalone.worker"}.get(match[1], match[1])
    default = declared.defaults.get(f"{section}.{match[2]}")
    return default + match[3] if isinstance(default, str) else None


def _preset_changes(root, stated, declared, seed):
    """Presets that name objects otherwise, or that helm refuses."""
    for preset in values.presets(root):
        chart, stem = preset.parent.name, preset.stem
        path = f"charts/{chart}/values-scenario-{stem}.yaml"
        used = stated.commands(stated.text(rf"-f {re.escape(path)}|helm .*{re.escape(path)}", ("bash",)))
        yield "preset-breaks", f"{preset} sets a value that the chart does not have", used, lambda root, preset=preset: rewrite(root, preset, lambda text: text + "\nunheard: of\n")
        yield "preset-link", f"{path} leads to no file", used | stated.of({"preset", "file"}, path), lambda root, path=path: _dangling(root, path)
        if f"{chart}/{stem}" != "spark-4.1/jupyter-connect-k8s":
            continue
        for section, old in (("connect", "spark-connect"), ("jupyter", "jupyter"), ("historyServer", "history-server"), ("minio", "minio")):
            expected = stated.of({"object", "host", "container", "port"}, old)
            yield "preset-names", f"{preset}: {section} is called {old}-2", expected, lambda root, preset=preset, section=section, old=old: replace(
                root, preset, rf"^{section}:$", f"{section}:\n  name: {old}-2")


def _dangling(root, path):
    (root / path).unlink()
    (root / path).symlink_to("../../presets/none.yaml")


def _value_changing(declared, path, new):
    def apply(root):
        file, number = declared.places[path]

        rewrite(root, file, lambda text: _on_line(text, number - 1, lambda line: re.sub(r":.*", f": {new}", line, count=1)))
    return apply


def _in_templates(where, pattern, by, count=0):
    """Replaces in the templates of spark-base that match the pattern of paths."""
    def apply(root):
        changed = False
        for file in sorted((root / BASE).glob(where if where.endswith(".tpl") else where + "/*.tpl")):
            text = file.read_text()
            new = re.sub(pattern, by, text, count=count, flags=re.MULTILINE)
            changed |= new != text
            file.write_text(new)
        if not changed:
            raise Unfit(f"no template matches {pattern}")
    return apply


def _ports(root, stated, declared, seed):
    files = [file for file in sorted((root / BASE).glob("**/_*.tpl")) if file.name.startswith(("_service", "_services"))]
    for file in files:
        text = file.read_text()
        where = file.relative_to(root / BASE).as_posix()
        others = " ".join(other.read_text() for other in files if other != file)
        for match in re.finditer(r"^    - name: (\S+)\n      port: (\d+)\n      targetPort: \S+\n", text, re.MULTILINE):
            port = match[2]
            # Names of headless Services lead to the pods, which are reached at their own ports: nothing becomes false.
            if "clusterIP: None" in text[text.rindex("apiVersion: v1", 0, match.start()):match.start()]:
                continue
            expected = stated.of({"port", "host"}, port) | stated.text(rf"(?<=:){port}(?!\d)")
            if re.search(rf"^      port: {port}$", others, re.MULTILINE):
                # Another component's Service has that port: the line has to name this one.
                expected = stated.naming(expected, _services(text, declared))
            block = re.escape(match[0])
            yield "change-port", f"{where}: port {port} is {int(port) + 7}", expected, _in_templates(where, rf"^      port: {port}$", f"      port: {int(port) + 7}")
            if text.count("- name: ") > 1:
                yield "drop-port", f"{where}: port {port} is gone", expected, _in_templates(where, block, "")


def _services(text, declared):
    """What the Services of a template are called by default."""
    named = re.findall(r"^kind: Service\nmetadata:\n  name: (.+)$", text, re.MULTILINE)
    return [name for name in (_rendered(n, declared) for n in named) if name]


def _containers(root, stated, declared, seed):
    for file in sorted((root / BASE).glob("**/*.tpl")):
        text = file.read_text()
        where = file.relative_to(root / BASE).as_posix()
        for match in re.finditer(r"^( *- name: )([a-z0-9-]+)\n +image: ", text, re.MULTILINE):
            old = match[2]
            new = names.typo(old, seed)
            expected = stated.of({"container"}, old) | stated.text(rf"-c {re.escape(old)}(?![\w-])", ("bash",))
            yield "rename-container", f"{where}: container {old} is {new}", expected, _in_templates(where, rf"^( *- name: ){re.escape(old)}$(?=\n +image: )", rf"\g<1>{new}")


def _keys(root, stated, declared, seed):
    """Keys of ConfigMaps and Secrets, where they are made and where they are mounted."""
    for old, new, where, pattern in (
        ("spark-defaults.conf", "spark.conf", "connect/_configmap.tpl", r"^  spark-defaults\.conf: \|"),
        ("token", "jupyter-token", "jupyter/*.tpl", r"^  token: |key: token$|\"key\" \"token\""),
        ("executor-pod.yaml", "executor.yaml", "connect/_configmap.tpl", r"^  executor-pod\.yaml: \|"),
        ("spark-submit-pod.yaml", "submit-pod.yaml", "airflow/*.tpl", r"spark-submit-pod\.yaml"),
    ):
        def apply(root, old=old, new=new, where=where, pattern=pattern):
            _in_templates(where, pattern, lambda m: m[0].replace(old.replace("\\", ""), new))(root)
        expected = stated.of({"field", "mount"}, old, old.replace(".", "\\.")) | stated.text(rf"\.data\.{re.escape(old).replace(chr(92) + '.', '.{1,2}')}(?!\w)|/{re.escape(old)}")
        yield "rename-key", f"{where}: key {old} is {new}", expected, apply
    for where, pattern, key in (("connect/_configmap.tpl", r"^  spark-defaults\.conf: \|\n.*\n", "spark-defaults.conf"),
                                ("jupyter/_secret.tpl", r"^stringData:\n  token: .*$", "token")):
        said = re.escape(key.replace(".", "\\."))
        expected = stated.of({"field"}, key, key.replace(".", "\\.")) | stated.text(rf"\.data\.{said}(?!\w)", ("bash",))
        yield "drop-key", f"{where}: no key {key}", expected, _in_templates(where, pattern, "")


def _labels(root, stated, declared, seed):
    expected = stated.of({"container"}, "s3-prepare") | stated.text(r"-c s3-prepare", ("bash",))
    yield "drop-container", "no container s3-prepare", expected, _in_templates("s3/_helpers.tpl", r"^\{\{ include \"spark-base\.s3\.prepareContainer\" \. \}\}\n", "")
    for key in ("app.kubernetes.io/component", "app.kubernetes.io/name", "app.kubernetes.io/instance"):
        expected = stated.of({"selector"}, key) | stated.text(rf"-l ['\"]?{re.escape(key)}=", ("bash",))
        new = key.replace("app.kubernetes.io", "app.k8s.io")
        yield "change-label", f"label {key} is {new}", expected, _in_templates("**", rf"{re.escape(key)}(?=:)", new)
    for file in sorted((root / BASE).glob("*/_*.tpl")):
        for component in sorted(set(re.findall(r'"component" "([a-z-]+)"', file.read_text()))):
            expected = stated.of({"selector"}, component) | stated.text(rf"component={component}(?![\w-])", ("bash",))
            where = file.parent.relative_to(root / BASE).as_posix()
            if file.name in ("_deployment.tpl", "_statefulset.tpl", "_deployments.tpl"):
                yield "change-label", f"{where}: component {component} is {component}-server", expected, _in_templates(f"{where}/*.tpl", rf'"component" "{component}"', f'"component" "{component}-server"')


def _mounts(root, stated, declared, seed):
    found = set()
    for file in sorted((root / BASE).glob("**/*.tpl")):
        found |= set(re.findall(r"mountPath: (/[\w./-]+)$", file.read_text(), re.MULTILINE))
    # Every image has a /tmp of its own.
    for old in sorted(found - {"/tmp"}):
        new = old + "-files"
        expected = stated.of({"mount"}, old) | {place for place in stated.text(rf"(?<![\w/.-]){re.escape(old)}(?=[/\s\"'`]|$)", ("bash", "python"))}
        yield "move-mount", f"{old} is mounted at {new}", expected, _in_templates("**", rf"(?<![\w.-]){re.escape(old)}(?![\w-])", new)


def _variables(root, stated, declared, seed):
    found = set()
    for file in sorted((root / BASE).glob("**/*.tpl")):
        found |= set(re.findall(r"^ *- name: ([A-Z][A-Z0-9_]+)$", file.read_text(), re.MULTILINE))
    for old in sorted(found):
        expected = stated.of({"environment"}, old)
        yield "rename-variable", f"variable {old} is {old}_X", expected, _in_templates("**", rf"^( *- name: ){old}$", rf"\g<1>{old}_X")


# --- files ------------------------------------------------------------------------------------


def _presets(root, stated, declared, seed):
    for link in sorted(root.glob("charts/*/values-scenario-*.yaml")):
        chart, stem = link.parent.name, link.stem.removeprefix("values-scenario-")
        path = link.relative_to(root).as_posix()
        target = f"presets/{chart}/{stem}.yaml"
        expected = stated.of({"preset", "file", "link"}, path, f"{chart}/{stem}", target) | stated.text(rf"{re.escape(path)}|(?<![\w/-]){chart}/{stem}(?![\w-])")
        new = names.typo(stem, seed)

        def apply(root, path=path, target=target, new=new, chart=chart):
            rename(root, target, f"presets/{chart}/{new}.yaml")
            (root / path).unlink()
            (root / f"charts/{chart}/values-scenario-{new}.yaml").symlink_to(f"../../presets/{chart}/{new}.yaml")
        yield "rename-preset", f"preset {chart}/{stem} is {new}", expected, apply
        # In the table of presets a name stands alone.
        alone = {place for place in stated.text(rf"^{re.escape(stem)}$", ("inline",))}
        if len(list(root.glob(f"presets/*/{stem}.yaml"))) == 1 and "-connect-" in stem:
            yield "drop-preset", f"no preset is called {stem}", expected | alone, apply


def _files(root, stated, declared, seed):
    """Files that pages name or link to."""
    for path in sorted({p for page in stated.pages.values() for p in _named_files(root, page)}):
        expected = {s.place for page in stated.pages.values() for s in page.stretches if path in _of_stretch(root, page, s)}
        if path in stated.pages:
            # A page that moves takes its own links with it, and every link to it is wrong.
            expected = {place for place in expected if place[0] != path}
        # What is generated is there again.
        if _is_generated(root, path) or path.endswith("README.md") and path.startswith("charts/"):
            continue
        new = _beside(path, seed)
        yield "move-file", f"{path} is {new}", expected, lambda root, path=path, new=new: rename(root, path, new)
    for script in sorted(root.glob("recipes/*/*/*.sh")):
        path, new = script.relative_to(root).as_posix(), script.relative_to(root).with_suffix(".bash").as_posix()
        expected = {
            (page.path, number) for page in stated.pages.values() if pathlib.Path(page.path).parent == pathlib.Path(path).parent
            for number, line in enumerate(page.lines, 1) if f"file={script.name} " in line
        }
        yield "move-file", f"{path} is {new}", expected, lambda root, path=path, new=new: rename(root, path, new)


def _beside(path, seed):
    head, _, name = path.rpartition("/")
    stem, dot, suffix = name.partition(".")
    return f"{head}/{names.typo(stem, seed) if re.search('[A-Za-z]{3}', stem) else stem + 'x'}{dot}{suffix}".lstrip("/")


def _of_stretch(root, page, stretch):
    """The files of the repository that a stretch names."""
    if stretch.kind == "link":
        target = stretch.text.split("#")[0]
        if not target or "://" in target:
            return []
        candidates = [(pathlib.Path(page.path).parent / target).as_posix()]
    elif stretch.kind in ("inline", "bash"):
        candidates = re.findall(r"(?<![\w/.-])(?:charts|presets|examples|policies|site|recipes|content|cluster)/[\w./-]+\w", stretch.text)
    else:
        return []
    found = []
    for candidate in candidates:
        file = pathlib.Path(*_normal(candidate))
        if (root / file).is_file() and not (root / file).is_symlink():
            found.append(file.as_posix())
    return found


def _normal(path):
    parts = []
    for part in path.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return parts or ["."]


def _named_files(root, page):
    for stretch in page.stretches:
        yield from (p for p in _of_stretch(root, page, stretch) if not p.endswith("values-scenario"))


def _charts(root, stated, declared, seed):
    for chart in ("spark-4.1", "spark-3.5"):
        path = f"charts/{chart}"
        new = chart.replace("spark", "sparks")
        expected = stated.of({"chart"}, path, chart) | stated.text(rf"(?<![\w/-]){re.escape(path)}(?=[\s/]|$)", ("bash",))
        expected |= stated.below(path)

        def apply(root, path=path, chart=chart, new=new):
            rename(root, path, f"charts/{new}")
            # Its name, too, and the templates that are called after it: else a page may still mean it by that.
            for file in [root / f"charts/{new}/Chart.yaml", *(root / f"charts/{new}/templates").rglob("*.*")]:
                if file.is_file():
                    file.write_text(re.sub(rf"(?<![\w/]){re.escape(chart)}(?![\w/-])", new, file.read_text()))
            replace(root, "charts/charts.yaml", rf"^  {re.escape(chart)}(?=[:/])", f"  {new}")
        yield "rename-chart", f"{path} is charts/{new}", expected, apply
        installed = stated.text(rf"helm (?:install|upgrade) \S+ {re.escape(path)}(?=[\s/]|$)", ("bash",))
        yield "chart-type", f"{path} is a library", installed, lambda root, path=path: replace(root, f"{path}/Chart.yaml", "^type: application", "type: library")


def _components(root, stated, declared, seed):
    """A template that is moved out of the chart, and a preset that no longer has a component."""
    for file in sorted(root.glob("charts/spark-4.1/templates/*.yaml")):
        component = file.stem
        shown = {"connect": "spark-connect", "jupyter": "jupyter", "history-server": "history-server", "minio": "minio"}.get(component)
        if not shown:
            continue
        expected = stated.of({"object", "host"}, shown)
        path = file.relative_to(root).as_posix()
        expected |= stated.text(rf"(?:deployment|svc|secret)[s/ ]+{shown}(?![\w-])|deploy/{shown}(?![\w-])", ("bash",))
        yield "move-template", f"{path} is no template any more", expected, lambda root, path=path: rename(root, path, path.replace("/templates/", "/files/"))
    for section, shown in (("jupyter", "jupyter"), ("historyServer", "history-server"), ("minio", "minio"), ("connect", "spark-connect")):
        for preset in values.presets(root):
            if "jupyter-connect-k8s" not in str(preset) or "4.1" not in str(preset):
                continue
            expected = stated.of({"object", "host", "container", "port"}, shown)

            def apply(root, preset=preset, section=section):
                replace(root, preset, rf"(^{section}:\n  enabled: )true", r"\g<1>false")
                if section == "minio":
                    replace(root, preset, r"^s3:\n", "s3:\n  endpoint: https://s3.example.org\n")
                if section == "connect":
                    replace(root, preset, r"(^historyServer:\n  enabled: )true", r"\g<1>false")
            yield "preset-without", f"{preset} has no {section}", expected, apply


def _defaults(root, stated, declared, seed):
    """Defaults that a table states: the values of a chart change, and the table does not."""
    for page in stated.pages.values():
        file = root / pathlib.Path(page.path).parent / "values.yaml"
        if not file.exists() or not (file.parent / "Chart.yaml").exists():
            continue
        for number, line in enumerate(page.lines, 1):
            row = re.match(r"\| `([\w.-]+)` \| `(.*?)` \|", line)
            if not row:
                continue
            path = row[1]
            where = file.relative_to(root).as_posix()
            yield "change-default", f"{where}: another default of {path}", {(page.path, number)}, lambda root, where=where, path=path: _another_default(root, where, path)


def _another_default(root, where, path):
    text = (root / where).read_text()
    number = values.line_of(text, path)
    if number is None:
        raise Unfit(f"{where} has no line for {path}")
    lines = text.split("\n")
    head, _, old = lines[number].partition(": ")
    old = old.strip()
    if old in ("true", "false"):
        new = {"true": "false", "false": "true"}[old]
    elif re.fullmatch(r"\d+", old):
        new = str(int(old) + 1)
    elif re.fullmatch(r"\d+(?:m|Mi|Gi|g|s)", old):
        new = "1" + old
    elif old.startswith('"') and old != '""' and not old.startswith('"sha256'):
        new = old[:-1] + '1"'
    else:
        raise Unfit(f"no other default for {path}: {old}")
    lines[number] = f"{head}: {new}"
    (root / where).write_text("\n".join(lines))


MAKERS = (_values, _objects, _single_objects, _preset_changes, _ports, _containers, _keys, _labels, _mounts, _variables,
          _presets, _files, _charts, _components, _defaults)
