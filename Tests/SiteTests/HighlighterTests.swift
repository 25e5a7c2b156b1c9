import Testing

@testable import Site

@Suite struct HighlighterTests {
  /// Tokens as `class(text)`, plain ones as their text.
  private func dump(_ code: String, _ language: String) throws -> String {
    let bytes = Array(code.utf8)
    return try #require(Highlighter(language: language)).tokens(of: bytes).map { token in
      let text = String(decoding: bytes[token.range], as: UTF8.self)
      return token.kind.map { "\($0)(\(text))" } ?? text
    }.joined()
  }

  @Test(arguments: [
    ("kubectl get pods -n spark --watch", "command(kubectl) get pods flag(-n) spark flag(--watch)"),
    ("A=1 run-it x | sort # end", "variable(A)=1 command(run-it) x | command(sort) comment(# end)"),
    (
      "echo \"$A\" '$B' ${C%.*} $1 a#b",
      "command(echo) string(\"$A\") string('$B') variable(${C%.*}) variable($1) a#b"
    ),
    (
      "if true; then\n  ls \\\n    -l\nfi",
      "keyword(if) command(true); keyword(then)\n  command(ls) \\\n    flag(-l)\nkeyword(fi)"
    ),
    ("x=$(kubectl get \"a\nb\")", "variable(x)=$(command(kubectl) get string(\"a\nb\"))"),
    (
      "cat <<EOF | sort\n$A \"\nEOF\nls",
      "command(cat) <<EOF | command(sort)\nstring($A \"\nEOF)\ncommand(ls)"
    ),
    ("cat <<-'E'\n\tx\n\tE\nls", "command(cat) <<-'E'\nstring(\tx\n\tE)\ncommand(ls)"),
    ("cat <<EOF\nnever closed", "command(cat) <<EOF\nstring(never closed)"),
    ("read <<<word", "command(read) <<<word"),
    (
      "$ ls \\\n  -l\nout\n$ ls",
      "prompt($ )command(ls) \\\n  flag(-l)\noutput(out\n)prompt($ )command(ls)"
    ),
  ])
  func bash(code: String, expected: String) throws {
    let found = try dump(code, "bash")
    #expect(found == expected)
  }

  @Test(arguments: [
    ("a-b: 1 # c", "key(a-b): number(1) comment(# c)"),
    ("- x: \"y: z\"\n  on: true", "- key(x): string(\"y: z\")\n  key(on): keyword(true)"),
    ("image: a:1.2", "key(image): a:number(1.2)"),
    ("v: {{ .Values.x }}", "key(v): variable({{ .Values.x }})"),
    ("it: isn't", "key(it): isn't"),
  ])
  func yaml(code: String, expected: String) throws {
    let found = try dump(code, "yaml")
    #expect(found == expected)
  }

  @Test(arguments: [
    ("from a import b", "keyword(from) a keyword(import) b"),
    ("x = 'a\\'b' + 3.14", "x = string('a\\'b') + number(3.14)"),
    ("\"\"\"a\n\"b\"\"\" # c", "string(\"\"\"a\n\"b\"\"\") comment(# c)"),
    ("@a.b\nclass C: pass", "variable(@a.b)\nkeyword(class) C: keyword(pass)"),
    ("x1 = 'open\ny", "x1 = string('open)\ny"),
  ])
  func python(code: String, expected: String) throws {
    let found = try dump(code, "python")
    #expect(found == expected)
  }

  @Test(arguments: [
    ("{\"a\" : [1, \"b\", null]}", "{key(\"a\") : [number(1), string(\"b\"), keyword(null)]}")
  ])
  func json(code: String, expected: String) throws {
    let found = try dump(code, "json")
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "a [AGE] [POD:x-y] [...] [b] [A",
      "a placeholder([AGE]) placeholder([POD:x-y]) placeholder([...]) [b] [A"
    ),
    ("$ no [A B] if", "$ no [A B] if"),
  ])
  func text(code: String, expected: String) throws {
    let found = try dump(code, "text")
    #expect(found == expected)
  }

  @Test func unknownLanguageHasNoHighlighter() { #expect(Highlighter(language: "cobol") == nil) }

  /// Whatever the code is, the tokens are the code: nothing lost, nothing twice.
  @Test(arguments: Highlighter.languages)
  func tokensCoverEveryByte(language: String) throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "\"", "'", "$", "${", "{{", "<<", "EOF", "\n", "#", " ", "a", "ж", "\\", "-", ":", "[", "]",
      "@",
      "1", "|", "\"\"\"", "\t", "$ ",
    ]
    for _ in 0..<500 {
      let code = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(code.utf8)
      let tokens = try #require(Highlighter(language: language)).tokens(of: bytes)
      #expect(tokens.flatMap { bytes[$0.range] } == bytes, "\(code.debugDescription)")
    }
  }
}
