import Commands
import Processes
import Testing

/// What bash itself makes of words, here-documents and calls: it is the oracle.
@Suite struct BashWordsTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!
  private static let bash = Tool(named: "bash", searchPath: "/usr/bin:/bin")!

  private static let variables = [
    "x": "a b", "e": "", "n": "spark", "t": " u  v\tw ", "s": "it's \"q\"",
  ]

  private static let words = [
    "a b  c", "'a b'", "\"a b\"", "a\\ b", "a'b'\"c\"d", "\"a\\\"b\"", "\"a\\b\"", "\"a\\\\b\"",
    "'a\\b'", "a\\b", "\"\\$x\"", "'$x'", "$x", "\"$x\"", "${x}y", "\"${x}y\"", "y$x", "$x$x",
    "\"$e\"",
    "$e", "$e$e", "a$e", "''", "\"\"", "''$e", "${u:-d}", "\"${u:-d e}\"", "${u:-d e}", "${u-d}",
    "${e:-d}",
    "${e-d}", "\"${e-d}\"", "${x:+y}", "${e:+y}", "${e+y}", "\"${u:-$x}\"", "${u:-\"$x\"}",
    "${u:-'a b'}",
    "${x:=z}", "a{b,c}", "{a,b}{c,d}", "{a,b", "{a}", "{}", "a{,b}", "{1..4}", "{4..1}",
    "{a,{b,c}}", "'{a,b}'",
    "a={b,c}", "--set a={b,c} d", "\"a\"{b,'c d'}", "{$n,$x}", "\\{a,b}", "{a\\,b,c}", "a\\\nb",
    "\"a\\\nb\"", "'a\\\nb'",
    "a \\\n  b", "$t", "\"$t\"", "a$t", "$s", "\"$s\"", "${n}-1.$n", "k=\"$n\"", "k=$x",
    "--a=\"b c\",d='e f'",
    "'a'\\''b'", "é\"ü\" 'ж'", "a#b", "a=#b", "{a,b}$x", "${u:-{a,b\\}}", "\"it's\"", "a;: b",
    "%s\\n", "'a.b\\.c=1\\,2'",
    "\"a.b\\.c=1\\,2\"", "a.b\\.c=1", "$'a b'", "{01..03}", "{a..c}", "{1..2..1}", "~x/y", "a[0]=b",
    "x*=y",
  ]

  @Test func wordsAreThoseOfBash() async throws {
    for word in Self.words {
      let script = try await ShellScript(parsing: "printf '<%s>' _ \(word)", shfmt: Self.shfmt)
      let setting = Self.variables.map { "\($0.key)='\($0.value.replacing("'", with: "'\\''"))'; " }
      let result = try await Self.bash.run(["-c", setting.joined() + script.code])
      let found = script.commands[0].words.dropFirst(2)
        .flatMap { $0.expanded(with: Self.variables) }.map { $0.text ?? "?" }
      // `{a..c}` and its kin stay as they are: nobody writes them here.
      if word.contains("..") && !word.contains("{1..4}") && !word.contains("{4..1}") { continue }
      #expect(found.map { "<\($0)>" }.joined() == result.output, "\(word)")
    }
  }

  @Test(arguments: [
    "cat <<E\na $x\\$x \\\\ \\b `echo 1`\nE", "cat <<'E'\na $x\\$x\nE", "cat <<\\E\n$x\nE",
    "cat <<-E\n\ta\n\t\tb $n\n\t  c\n\tE", "cat <<-'E'\n\ta\t\n\tE", "cat <<E\na\\\nb\nE",
    "cat <<E\n\"a\" 'b'\nE",
    "cat <<<\"a  b\"", "cat <<<$n", "cat <<E\n${u:-d} ${n}\nE",
    "cat <<E | cat\n  - a: \"b\"\n\n\nE",
    "cat <<A\n1\nA\ncat <<B\n2\nB", "cat - <<'E'\n```yaml\n# x\nE", "cat <<E\n{a,b} * ~\nE",
    "cat <<E\né $n ж\nE",
  ])
  func documentsAreThoseOfBash(code: String) async throws {
    let script = try await ShellScript(parsing: code, shfmt: Self.shfmt)
    let setting = Self.variables.map { "\($0.key)='\($0.value.replacing("'", with: "'\\''"))'; " }
    let result = try await Self.bash.run(["-c", setting.joined() + code])
    let texts: [String?] = script.commands.compactMap(\.input).map { input in
      guard case .document(let word) = input else { return "" }
      return word.text(with: Self.variables)
    }
    guard !texts.contains(nil) else {
      #expect(code.contains("`"))
      return
    }
    let text = texts.compactMap { $0 }.joined()
    #expect(code.contains("<<<") ? text + "\n" == result.output : text == result.output)
  }
}
