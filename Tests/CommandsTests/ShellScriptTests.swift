import Commands
import Processes
import Testing

/// What is read of a script beside the words of its commands.
@Suite struct ShellScriptTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  private func script(_ code: String) async throws -> ShellScript {
    try await ShellScript(parsing: code, shfmt: Self.shfmt)
  }

  private func slice(_ code: String, _ range: Range<Int>) -> String {
    String(decoding: Array(code.utf8)[range], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("A=1 b", "1"), ("b <<<'x y'", "x y"), ("b <<E\nx $y\\$\nE", "x 2$\n"),
      ("b <<'E'\nx $y\\$\nE", "x $y\\$\n"), ("b <<-E\n\tx\n\t\ty\n\tE", "x\ny\n"),
      ("b < \"f $y\"", "f 2"), ("b <<E\na\\\nb\nE", "ab\n"), ("b 3<<E\nx\nE", nil),
      ("b <<E\nE", nil),
    ] as [(String, String?)])
  func inputIsRead(code: String, text: String?) async throws {
    let line = try await script(code).commands[0]
    let word =
      switch line.input {
      case .document(let word), .file(let word): Optional(word)
      default: line.assignments.first?.value
      }
    #expect(word?.text(with: ["y": "2"]) == text)
  }

  @Test(
    arguments: [
      ("a | b", ["-", "0"]), ("a | b | c", ["-", "0", "1"]), ("a |& b", ["-", "0"]),
      ("a | if b; then c; fi", ["-", "other", "other"]), ("{ a; b; } | c", ["-", "-", "other"]),
      ("a $(x | y) | b", ["-", "-", "1", "0"]), ("a && b | c", ["-", "-", "1"]),
      ("while read x; do a; done < f", ["other", "other"]), ("! a | b", ["-", "0"]),
      ("time a | b", ["-", "0"]), ("a <<E | b\nx\nE", ["document", "0"]),
      ("(a) | b", ["-", "other"]),
    ] as [(String, [String])])
  func pipesAreFollowed(code: String, inputs: [String]) async throws {
    let found = try await script(code).commands.map { line in
      switch line.input {
      case .pipe(let source): "\(source)"
      case .document: "document"
      case .file: "file"
      case .other: "other"
      case nil: "-"
      }
    }
    #expect(found == inputs)
  }

  @Test(
    arguments: [
      ("a > f", ["f"]), ("a 1>> f", ["f"]), ("a 2> f", [nil]), ("a &> f", ["f"]),
      ("{ a; b; } > f", ["f", "f"]), ("a | b > f", [nil, "f"]), ("{ a | b; } > f", [nil, "f"]),
      ("a 2>&1", [nil]), ("x=$(a) > f", [nil]),
    ] as [(String, [String?])])
  func outputIsFollowed(code: String, files: [String?]) async throws {
    #expect(try await script(code).commands.map { $0.output?.text } == files)
  }

  @Test(arguments: [
    ("a; b", ".."), ("a && b", ".?"), ("a || b", "!?"), ("a && b || c", "!??"), ("! a", "!"),
    ("if a; then b; elif c; then d; else e; fi", "!????"), ("while a; do b; done", "!?"),
    ("for i in 1 2; do a; done", "."), ("for i in $x; do a; done", "?"),
    ("for i in $(a); do b; done", ".?"), ("case x in y) a;; esac", "?"), ("f() { a; }; f", "?."),
    ("(a; b)", ".."), ("x=$(a) || b", "!?"),
  ])
  func conditionsAreSeen(code: String, marks: String) async throws {
    let found = try await script(code).commands.map { line in
      line.isConditional ? "?" : line.mayFail ? "!" : "."
    }
    #expect(found.joined() == marks)
  }

  @Test(
    arguments: [
      ("$x", ["a b"], ["a", "b"]), ("\"$x\"", ["a b"], ["a b"]), ("p$x", ["1 2"], ["p1", "2"]),
      ("${x}s", ["a"], ["as"]), ("${x:-d}", ["a"], ["a"]), ("${y:-d}", [], ["d"]),
      ("${y-d e}", [], ["d", "e"]), ("\"${y:-$x}\"", ["a"], ["a"]), ("${x:+z}", ["a"], ["z"]),
      ("${x%a}", ["a"], [nil]), ("$(a)", [], [nil]), ("$y", [], [nil]), ("$x", [""], []),
      ("\"$x\"", [""], [""]), ("${x:-d}", [""], ["d"]), ("${x-d}", [""], []),
      ("a{b,c}d", [], ["abd", "acd"]), ("'a{b,c}'", [], ["a{b,c}"]), ("a\\{b,c}", [], ["a{b,c}"]),
      ("{b}", [], ["{b}"]), ("{1..3}", [], ["1", "2", "3"]), ("{a,b{c,d}}", [], ["a", "bc", "bd"]),
      ("a={\"b c\",d}", [], ["a=b c", "a=d"]), ("{}", [], ["{}"]),
      ("{a,b}{c,d}", [], ["ac", "ad", "bc", "bd"]),
    ] as [(String, [String], [String?])])
  func wordsAreExpanded(code: String, values: [String], words: [String?]) async throws {
    let line = try await script("echo \(code)").commands[0]
    let variables = values.first.map { ["x": $0] } ?? [:]
    #expect(
      line.words.dropFirst().flatMap { $0.expanded(with: variables) }.map {
        $0.text(with: variables)
      } == words)
  }

  @Test func wordsKnowTheirPlaces() async throws {
    let code = "é \"a b\" 'c'd ''  $x"
    let line = try await script(code).commands[0]
    #expect(line.words.map { slice(code, $0.range) } == ["é", "\"a b\"", "'c'd", "''", "$x"])
    #expect(slice(code, line.words[1].range(of: 2..<3)) == "b")
    #expect(slice(code, line.words[2].range(of: 0..<2)) == "c'd")
    #expect(slice(code, line.words[4].expanded(with: ["x": "long"])[0].range(of: 1..<2)) == "$x")
  }

  @Test(
    arguments: [
      ("NS=spark\nx", [["NS": "spark"]]), ("A=1; A=2; x; A=3", [["A": "2"]]),
      ("A=1; B=$A-2; x", [["A": "1", "B": "1-2"]]), ("A=$(b); x", [[:]]),
      ("if a; then A=1; fi; x", [[:]]), ("A=1; if a; then A=1; fi; x", [["A": "1"]]),
      ("export A=1 B; x", [["A": "1"]]), ("A=1; A+=2; x", [["A": "12"]]), ("A=; x", [["A": ""]]),
      ("for i in a b; do x; done", [["i": "a"], ["i": "b"]]),
      ("for i in {1..2}; do j=$i$i; x; done", [["i": "1", "j": "11"], ["i": "2", "j": "22"]]),
      (
        "for i in a; do for j in b c; do x; done; done",
        [["i": "a", "j": "b"], ["i": "a", "j": "c"]]
      ),
      ("for i in a b; do y; done; x", [[:]]), ("A=1; read A; x", [[:]]), ("A=1; unset A; x", [[:]]),
      ("A=1; read -r B A < f; x", [[:]]), ("A=(1 2); x", [[:]]), ("A=1; A=(1 2); x", [[:]]),
    ] as [(String, [[String: String]])])
  func variablesHaveValues(code: String, sets: [[String: String]]) async throws {
    let script = try await script(code)
    let line = try #require(script.commands.last { $0.words.first?.text == "x" })
    #expect(script.variables(at: line) == sets)
  }

  @Test(arguments: [
    ("a -n <name> -l b", true), ("a {{ .b }} c", true),
    ("a x/{{ .b }}-c", true),
    ("a < name > b", false), ("a <name", false), ("a '<name>'", false), ("a -o '{{ .b }}'", false),
    ("a <(b)>c", false), ("a {{.b}}", false),
  ])
  func placeholdersAreSeen(code: String, isOne: Bool) async throws {
    #expect(try await script(code).commands[0].hasPlaceholder == isOne)
  }

  @Test func outerVariablesHold() async throws {
    let script = try await script("A=$B; x")
    #expect(
      script.variables(at: script.commands[0], outer: ["B": "1", "C": "2"])
        == [["A": "1", "B": "1", "C": "2"]])
    #expect(script.variables(after: ["B": "1"]) == ["A": "1", "B": "1"])
  }

  @Test func deepNestingIsRefused() async throws {
    let code =
      String(repeating: "{ ", count: 800) + "a; " + String(repeating: "}; ", count: 800)
    await #expect(throws: ShellScript.SyntaxError.self) { try await self.script(code) }
  }
}
