import Recipes
import Testing

@Suite struct OutputPatternTests {
  static let values = RunValues(
    namespace: "spark", release: "blue", parameters: ["endpoint": "http://minio:9000/a?b"])

  @Test(arguments: [
    ("a\nb", "a\nb\n", true),
    ("a\nb", "a\nc\n", false),
    ("a", "a\nb\n", false),
    ("NAME   AGE\nx   [AGE]", "NAME     AGE\nx        5m3s\n", true),
    ("x [AGE]", "x <unknown>", false),
    ("[POD:spark-connect] 1/1", "spark-connect-6d4f-x2x 1/1", true),
    ("[POD:spark-connect] 1/1", "spark-connect-driver-svc", false),
    ("ip [IP]", "ip 10.244.0.7", true),
    ("at [TIME]", "at 2026-11-23T10:00:00Z", true),
    ("n [N]", "n 12", true),
    ("n [N]", "n x", false),
    ("first\n[...]\nlast", "first\n1\n2\nlast", true),
    ("first\n[...]\nlast", "first\nlast", true),
    ("first\n[...]\nlast", "first\n1\n2", false),
    ("error: [...] refused", "error: dial tcp: refused", true),
    ("a.b (c) [x] $d", "a.b (c) [x] $d", true),
    ("a.b", "axb", false),
    ("  indented", "indented", false),
    ("line", "line   ", true),
    ("a\r\nb", "a\nb", true),
    ("CrashLoopBackOff", "Running", false),
    ("привет [N]", "привет 5", true),
    ("open [URL] now", "open https://x.y:8080/a?b=1 now", true),
    ("open [URL]", "open x.y:8080", false),
    ("[NAMESPACE]/[RELEASE] ok", "spark/blue ok", true),
    ("[NAMESPACE] ok", "sparks ok", false),
    ("s3 at [PARAMETER:endpoint]", "s3 at http://minio:9000/a?b", true),
    ("s3 at [PARAMETER:endpoint]", "s3 at http://minio:9000/aXb", false),
    ("s3 at [PARAMETER:other]", "s3 at ", false),
    ("[INFO] done", "[INFO] done", true),
  ])
  func linesMatch(pattern: String, output: String, holds: Bool) {
    #expect((OutputPattern(pattern).mismatch(with: output, values: Self.values) == nil) == holds)
  }

  @Test(arguments: [
    ("a\nb", "a\nc", "expected 'b', got 'c'"),
    ("a\nb", "a", "expected 'b', the output ends there"),
    ("a", "a\nb", "the expected output ends, got 'b'"),
    ("n  [NAMESPACE]", "n blue", "expected 'n [NAMESPACE]', got 'n blue'"),
  ])
  func mismatchIsTold(pattern: String, output: String, message: String) {
    #expect(
      OutputPattern(pattern).mismatch(with: output, values: Self.values)?.description == message)
  }

  @Test(arguments: [
    (#"{"a": 1}"#, #"{"a": 1.0, "b": [1, 2]}"#, nil),
    (#"{"a": {"b": "x"}}"#, #"{"z": 0, "a": {"b": "x", "c": null}}"#, nil),
    (#"["a", "[...]"]"#, #"["a", "anything\nat all"]"#, nil),
    (#"{"n": "[N]"}"#, #"{"n": 5}"#, nil),
    (#"{"n": "[N]"}"#, #"{"n": "5"}"#, nil),
    (
      #"{"ns": "[NAMESPACE]", "e": "[PARAMETER:endpoint]"}"#,
      #"{"ns": "spark", "e": "http:\/\/minio:9000\/a?b"}"#, nil
    ),
    ("12345678901234567890", "12345678901234567890", nil),
    (#"{"pod": "[POD:spark-connect]"}"#, #"{"pod": "spark-connect-6d4f-x2x"}"#, nil),
    (#""é\ud83d\ude00""#, "\"é😀\"", nil),
    (
      #"{"status": {"phase": "Running"}}"#, #"{"status": {"phase": "Pending"}}"#,
      #"$.status.phase: expected "Running", got "Pending""#
    ),
    (
      #"{"status": {"phase": "Running"}}"#, #"{"status": {}}"#,
      #"$.status.phase: expected "Running", it is missing"#
    ),
    (
      #"{"items": [1]}"#, #"{"items": [1, 2]}"#,
      "$.items: expected an array of 1, got an array of 2"
    ),
    (
      #"{"items": [{"a": 1}, {"a": 2}]}"#, #"{"items": [{"a": 1}, {"a": 3}]}"#,
      "$.items[1].a: expected 2, got 3"
    ),
    (
      #"{"app.kubernetes.io/name": "x"}"#, #"{"app.kubernetes.io/name": true}"#,
      #"$["app.kubernetes.io/name"]: expected "x", got true"#
    ),
    (#"{"a": {"b": 1}}"#, #"{"a": null}"#, "$.a: expected an object, got null"),
    (#"{"a": "1"}"#, #"{"a": 1}"#, #"$.a: expected "1", got 1"#),
    (
      "12345678901234567890", "12345678901234567891",
      "$: expected 12345678901234567890, got 12345678901234567891"
    ),
    (
      "[1]", "Warning: skew\n[1]",
      "$: expected JSON, got no JSON: 'Warning' is no value; texts stand in quotes, in line 1 of the output"
    ),
    (
      "[1]", "[1\n",
      "$: expected JSON, got no JSON: ',' or ']' is expected, in line 2 of the output"
    ),
    (
      "[1]", "",
      "$: expected JSON, got no JSON: a value is expected, the text ends, in line 1 of the output"
    ),
  ])
  func jsonIsComparedByPathAndValue(pattern: String, output: String, message: String?) {
    let pattern = OutputPattern(pattern, comparison: .json)
    #expect(pattern.mismatch(with: output, values: Self.values)?.description == message)
  }

  @Test(arguments: [
    (#"pod/[a-z]+-\d+"#, "pod/spark-17\n", nil),
    ("(Running|Completed)\nx", "Completed  \nx", nil),
    ("a b", "a  b", "expected 'a b', got 'a  b'"),
    ("a", "xa", "expected 'a', got 'xa'"),
    ("a", "a\nb", "the expected output ends, got 'b'"),
    ("a\nb+", "a", "expected 'b+', the output ends there"),
  ])
  func regexMatchesWholeLines(pattern: String, output: String, message: String?) {
    let pattern = OutputPattern(pattern, comparison: .regex)
    #expect(pattern.mismatch(with: output, values: Self.values)?.description == message)
  }

  @Test func manyWildcardsStayFast() {
    let pattern = String(repeating: "[...]\n", count: 30) + "end"
    let output = String(repeating: "x\n", count: 300)
    #expect(OutputPattern(pattern).mismatch(with: output, values: Self.values) != nil)
  }

  @Test func deepJSONIsRefused() {
    let deep = String(repeating: "[", count: 100_000)
    let mismatch = OutputPattern("[1]", comparison: .json).mismatch(with: deep, values: Self.values)
    #expect(
      mismatch?.description
        == "$: expected JSON, got no JSON: it is nested too deeply, in line 1 of the output")
  }
}

/// Each mistake in an expected output, literally.
@Suite struct ExpectationTests {
  static let cases: [(String, String, String)] = [
    (
      "match=json", "{\"a\": [N]}",
      "en.md:11:8: error: the expected output is no JSON — 'N' is no value; texts stand in quotes\n"
        + "help: mend it; placeholders stand in strings, such as \"[N]\""
    ),
    (
      "match=json", "{\n  \"ключ\": 1,\n  \"ключ\": 2\n}",
      "en.md:13:3: error: the expected output is no JSON — the key \"ключ\" stands in it twice\n"
        + "help: mend it; placeholders stand in strings, such as \"[N]\""
    ),
    (
      "match=json", "{\"ж\": 1,}",
      "en.md:11:10: error: the expected output is no JSON — a key in quotes is expected\n"
        + "help: mend it; placeholders stand in strings, such as \"[N]\""
    ),
    (
      "match=json", "{}",
      "en.md:10:1: error: the expected output of 'a' asserts nothing — no line has a word or number "
        + "of its own\nhelp: keep at least one literal line"
    ),
    (
      "match=json", "[\"[...]\"]",
      "en.md:10:1: error: the expected output of 'a' asserts nothing — no line has a word or number "
        + "of its own\nhelp: keep at least one literal line"
    ),
    (
      "match=regex", "ok\n(a",
      "en.md:12:1: error: the line is no regular expression — expected ')'\n"
        + "help: mend it; a backslash makes '(', '[' and '*' ordinary characters"
    ),
    (
      "match=regex", String(repeating: "[", count: 5000),
      "en.md:11:1: error: the line is no regular expression — it is nested too deeply\n"
        + "help: mend it; a backslash makes '(', '[' and '*' ordinary characters"
    ),
    (
      "match=lines", "x [PARAMETER:endpont]",
      "en.md:11:3: error: '[PARAMETER:endpont]' names no parameter — the frontmatter has none of "
        + "that name\nhelp: add it to 'parameters' in the frontmatter"
    ),
    (
      "match=lines", "[NAMESPACE] [URL]",
      "en.md:10:1: error: the expected output of 'a' asserts nothing — no line has a word or number "
        + "of its own\nhelp: keep at least one literal line"
    ),
  ]

  @Test(arguments: cases)
  func mistakeIsTold(match: String, output: String, expected: String) {
    let body = "```bash {name=a}\nls\n```\n\n```text {output-of=a \(match)}\n\(output)\n```"
    #expect(PageFixture.findings(body) == [expected])
  }

  /// Regular expressions that match whatever a failure prints.
  @Test(arguments: [".*", #"\d+"#, "[a-z]+", "(a|.*)", "(foo)?", "x|.+", #"\S+ \w{3}"#])
  func emptyExpressionsAreRefused(line: String) {
    let body = "```bash {name=a}\nls\n```\n\n```text {output-of=a match=regex}\n\(line)\n```"
    #expect(
      PageFixture.findings(body).first?.hasPrefix(
        "en.md:10:1: error: the expected output of 'a' asserts nothing") == true)
  }

  @Test func nearestParameterIsNamed() {
    let page = PageFixture.page(
      "- x\n\n  ```bash {name=a}\n  ls\n  ```\n\n  ```text {output-of=a}\n  at [PARAMETER:endpont]\n  ```",
      frontmatter: "parameters:\n  endpoint: x\n")
    #expect(
      page.diagnostics.map { "\($0)" } == [
        "en.md:15:6: error: '[PARAMETER:endpont]' names no parameter — the frontmatter has none of "
          + "that name\nhelp: did you mean '[PARAMETER:endpoint]'?"
      ])
  }

  @Test(arguments: [
    "[INFO] ok", "[OK] 1", "a [x] [Y1]", "[PARAMETER:endpoint] of [NAMESPACE] and [RELEASE]: 1",
  ])
  func noFalseAlarm(line: String) {
    let page = PageFixture.page(
      "```bash {name=a}\nls\n```\n\n```text {output-of=a}\n\(line)\n```",
      frontmatter: "parameters:\n  endpoint: x\n")
    #expect(page.diagnostics.map { "\($0)" } == [])
  }
}

@Suite struct DurationTests {
  @Test(arguments: [("60s", 60), ("5m", 300), ("1h", 3600)])
  func reads(text: String, seconds: Int) { #expect(Duration(attribute: text) == .seconds(seconds)) }

  @Test(arguments: ["", "s", "60", "-1s", "0s", "1.5m", "60 s", "99999999999h"])
  func refuses(text: String) { #expect(Duration(attribute: text) == nil) }
}
