/// The program that reads Python code with Python's own parser.
enum PythonHelper {
  /// Reads a JSON array of codes from standard input and prints ``PythonReport``.
  static let script = #"""
    import ast, json, re, sys

    KEY = re.compile(r"spark(\.[A-Za-z0-9_-]+)+\Z")
    CERTAIN = {"config", "setIfMissing", "isModifiable"}
    SETTERS = CERTAIN | {"set", "get", "unset", "getOption", "contains"}
    URL = re.compile(r"\b([a-z][a-z0-9+.-]*(?::[a-z0-9]+)*)://([^\s\"'`<>,;|\\]+)")
    FILE = re.compile(r"(/[\w.-]+){2,}")
    HOST = re.compile(r"[a-z][a-z0-9.-]*:\d{2,5}\Z")
    FRAGMENT = re.compile(r"outside (?:async )?function|outside loop|not properly in loop")
    QUIET_MAGICS = ("%%time", "%%timeit", "%%capture")


    def blank(line):
        """As many letters that mean nothing, so that places stay."""
        indent = line[: len(line) - len(line.lstrip())]
        return indent + "pass" + " " * max(len(line) - len(indent) - 4, 0)


    def without_magics(lines):
        return [blank(line) if line.lstrip()[:1] in ("%", "!", "?") else line for line in lines]


    def transcript(lines):
        """The code of an interactive session, and the columns that its prompts take."""
        code, shifts = [], []
        for line in lines:
            body = line.lstrip()
            is_input = body[:4] in (">>> ", "... ") or body in (">>>", "...")
            code.append(body[4:] if is_input else "")
            shifts.append(len(line.encode()) - len(body.encode()) + 4 if is_input else 0)
        return code, shifts


    def dedented(lines):
        first = next((line for line in lines if line.strip()), "")
        indent = first[: len(first) - len(first.lstrip())]
        if not indent or not all(line.startswith(indent) or not line.strip() for line in lines):
            return None
        return [line[len(indent) :] for line in lines], [len(indent)] * len(lines)


    class Source:
        def __init__(self, code):
            self.lines = code.split("\n")
            self.shifts = [0] * len(self.lines)
            self.error = None
            self.tree = None
            self.excluded = None

        def compile(self, lines):
            try:
                flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
                tree = compile("\n".join(lines), "<code>", "exec", flags | ast.PyCF_ONLY_AST, dont_inherit=True)
                self.text = "\n".join(lines).encode().split(b"\n")
                self.tree = tree
                compile(tree, "<code>", "exec", flags, dont_inherit=True)
                return None
            except SyntaxError as error:
                if self.tree is not None and FRAGMENT.search(error.msg or ""):
                    return None
                self.tree = None
                return self.place(error, lines)
            except (ValueError, RecursionError, MemoryError, OverflowError) as error:
                self.tree = None
                return {"line": 1, "column": 1, "message": str(error) or type(error).__name__}

        def place(self, error, lines):
            line = min(max(error.lineno or 1, 1), len(lines))
            before = lines[line - 1][: max((error.offset or 1) - 1, 0)]
            return {"line": line, "column": len(before.encode()) + 1, "message": error.msg or "invalid syntax"}

        def parse(self):
            first = next((line.strip() for line in self.lines if line.strip()), "")
            if first.startswith("%%") and not first.startswith(QUIET_MAGICS):
                self.excluded = "a cell magic reads it, not Python"
                return
            if first.startswith(">>>"):
                lines, self.shifts = transcript(self.lines)
                self.error = self.compile(lines)
                return
            self.error = self.compile(self.lines)
            if self.error is None:
                return
            if any(line.lstrip()[:1] in ("%", "!", "?") for line in self.lines):
                rest = self.compile(without_magics(self.lines))
                if rest is None:
                    self.error = None
                    return
            shifted = dedented(self.lines)
            if shifted and self.compile(shifted[0]) is None:
                self.error, self.shifts = None, shifted[1]


    def warned(tree):
        """Imports that may fail: in a try with a handler, or for type checkers alone."""
        found = set()
        for node in ast.walk(tree):
            guarded = []
            if isinstance(node, ast.Try) and node.handlers:
                guarded = node.body + [item for handler in node.handlers for item in handler.body]
            elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
                guarded = node.body
            for item in guarded:
                found.update(id(child) for child in ast.walk(item))
        return found


    def docstrings(tree):
        for node in ast.walk(tree):
            body = getattr(node, "body", None)
            if isinstance(body, list):
                for item in body:
                    if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant):
                        yield id(item.value)


    class Facts:
        def __init__(self, source):
            self.source = source
            self.found = {"imports": [], "properties": [], "addresses": [], "environment": [], "files": []}
            self.done = set()
            tree = source.tree
            self.optional = warned(tree)
            self.skipped = set(docstrings(tree))
            for node in ast.walk(tree):
                if isinstance(node, ast.JoinedStr):
                    self.skipped.update(id(part) for part in node.values)
                handler = getattr(self, "see_" + type(node).__name__, None)
                if handler:
                    handler(node)
            for items in self.found.values():
                items.sort(key=lambda item: (item["line"], item["column"]))

        def add(self, kind, node, text, skip=0, **values):
            """With the place of `text` in the source of `node`, if it stands there as it is."""
            line, column, length = node.lineno, node.col_offset, None
            wanted = text.encode()
            for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                row = self.source.text[number - 1]
                start = node.col_offset + skip if number == node.lineno else 0
                end = node.end_col_offset if number == node.end_lineno else len(row)
                at = row.find(wanted, start, end)
                if at >= 0:
                    line, column, length = number, at, len(wanted)
                    break
            shift = self.source.shifts[line - 1]
            key = (kind, line, column, text)
            if key not in self.done:
                self.done.add(key)
                self.found[kind].append(
                    {"text": text, "line": line, "column": column + shift + 1, "length": length, **values}
                )

        def see_Import(self, node):
            for alias in node.names:
                self.imported(node, alias, alias.name, 0)

        def see_ImportFrom(self, node):
            if node.level == 0 and node.module:
                self.imported(node, node, node.module, len("from "))

        def imported(self, node, place, module, skip):
            top = module.split(".")[0]
            known = getattr(sys, "stdlib_module_names", frozenset())
            is_optional = id(node) in self.optional
            self.add("imports", place, module, skip, is_standard=top in known, is_optional=is_optional)

        def see_Call(self, node):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in SETTERS and node.args:
                self.property(node.args[0], name in CERTAIN or self.is_configuration(node.func))
            if name == "sql" and node.args:
                self.statement(node.args[0])
            if name in ("getenv", "get") and node.args and self.is_environment(node.func):
                self.variable(node.args[0])
            self.several(name, node)

        def several(self, name, node):
            """Of `config(map={…})` and `setAll([(…)])`."""
            maps = [option.value for option in node.keywords if option.arg == "map"]
            for key in [key for map in maps if isinstance(map, ast.Dict) for key in map.keys]:
                self.property(key, True)
            pairs = node.args[0] if name == "setAll" and node.args else None
            for pair in getattr(pairs, "elts", []):
                if isinstance(pair, ast.Tuple) and pair.elts:
                    self.property(pair.elts[0], True)

        def is_configuration(self, node):
            return isinstance(node, ast.Attribute) and "conf" in ast.unparse(node.value)[-24:].lower()

        def is_environment(self, node):
            text = ast.unparse(node)
            return text in ("os.getenv", "getenv", "os.environ.get", "environ.get")

        def see_Subscript(self, node):
            if isinstance(node.ctx, ast.Load) and ast.unparse(node.value) in ("os.environ", "environ"):
                self.variable(node.slice)

        def variable(self, node):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                self.add("environment", node, node.value)

        def see_Dict(self, node):
            for key in node.keys:
                self.property(key, False)

        def see_List(self, node):
            words = [item.value if isinstance(item, ast.Constant) else None for item in node.elts]
            for index, word in enumerate(words):
                if not isinstance(word, str):
                    continue
                if index and words[index - 1] in ("--conf", "-c") and "=" in word:
                    self.key(node.elts[index], word.split("=")[0], True)

        see_Tuple = see_List

        def property(self, node, is_certain):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                self.key(node, node.value, is_certain)

        def key(self, node, text, is_certain):
            if KEY.match(text):
                self.add("properties", node, text, is_certain=is_certain)

        def statement(self, node):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if found := re.match(r"\s*SET\s+(spark\.[\w.-]+)", node.value, re.I):
                    self.key(node, found.group(1), True)

        def see_Constant(self, node):
            if not isinstance(node.value, str) or id(node) in self.skipped:
                return
            for found in re.finditer(r"--conf[ =][\"']?(spark\.[\w.-]+)=", node.value):
                self.key(node, found.group(1), True)
            for found in URL.finditer(node.value):
                self.add("addresses", node, found.group(0).rstrip(".)"))
            if HOST.match(node.value):
                self.add("addresses", node, node.value)
            if FILE.fullmatch(node.value):
                self.add("files", node, node.value)


    def read(code):
        source = Source(code)
        source.parse()
        result = {"error": source.error, "excluded": source.excluded}
        if source.tree is not None and source.error is None:
            result.update(Facts(source).found)
        return result


    if sys.version_info < (3, 10):
        json.dump({"version": "%d.%d" % sys.version_info[:2], "results": None}, sys.stdout)
    else:
        import warnings

        warnings.simplefilter("ignore")
        codes = json.loads(sys.stdin.buffer.read())
        version = "%d.%d" % sys.version_info[:2]
        json.dump({"version": version, "results": [read(code) for code in codes]}, sys.stdout)
    """#
}
