import Recipes
import Testing

@Suite struct OutputPatternTests {
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
    ("CrashLoopBackOff", "Running", false),
    ("привет [N]", "привет 5", true),
  ])
  func matches(pattern: String, output: String, holds: Bool) {
    #expect(
      (OutputPattern(pattern).mismatch(
        with: output, values: RunValues(namespace: "spark", release: "spark")) == nil) == holds)
  }

  @Test(arguments: [
    ("a\nb", "a\nc", "expected 'b', got 'c'"),
    ("a\nb", "a", "expected 'b', the output ends there"),
    ("a", "a\nb", "the expected output ends, got 'b'"),
  ])
  func mismatchIsTold(pattern: String, output: String, message: String) {
    #expect(
      OutputPattern(pattern).mismatch(
        with: output, values: RunValues(namespace: "spark", release: "spark"))?.description
        == message)
  }

  @Test func manyWildcardsStayFast() {
    let pattern = String(repeating: "[...]\n", count: 30) + "end"
    let output = String(repeating: "x\n", count: 300)
    #expect(
      OutputPattern(pattern).mismatch(
        with: output, values: RunValues(namespace: "spark", release: "spark")) != nil)
  }
}

@Suite struct DurationTests {
  @Test(arguments: [("60s", 60), ("5m", 300), ("1h", 3600)])
  func reads(text: String, seconds: Int) { #expect(Duration(attribute: text) == .seconds(seconds)) }

  @Test(arguments: ["", "s", "60", "-1s", "0s", "1.5m", "60 s", "99999999999h"])
  func refuses(text: String) { #expect(Duration(attribute: text) == nil) }
}
