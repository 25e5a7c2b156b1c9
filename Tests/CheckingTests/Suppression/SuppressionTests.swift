import Checking
import Diagnostics
import Markdown
import Testing

@Suite struct SuppressionTests {
  private func document(_ text: String) -> Document {
    Document(SourceText(path: "p.md", text: text))
  }

  private func finding(_ rule: String, line: Int, column: Int = 1) -> Diagnostic {
    Diagnostic(
      rule: rule, what: "a", why: "b",
      at: Location(path: "p.md", position: Position(line: line, column: column)))
  }

  /// The lines on which a finding of `unknown-object` is suppressed.
  private func suppressed(_ text: String) -> [Int] {
    let lines = Array(1...(text.utf8.count { $0 == 0x0A } + 1))
    let result = CheckResult(findings: lines.map { finding("unknown-object", line: $0) })
    return SuppressionFilter([document(text)]).apply(to: result).suppressed
      .compactMap(\.finding.location?.position?.line)
  }

  private static let comment = #"<!-- check:ignore unknown-object reason="theirs" -->"#

  @Test(arguments: [
    ("# T\n\n\(comment)\n```bash\na\n```\nb\n", [4, 5, 6]),
    ("# T\n\n\(comment)\n\n```bash\na\n```\nb\n", [5, 6, 7]),
    ("# T\n\n\(comment)\none\ntwo\n\nthree\n", [4, 5]),
    ("# T\n\n\(comment)\n- a\n- b\n\nc\n", [4, 5]),
    ("# T\n\n\(comment)\n| a |\n|---|\n| b |\n\nc\n", [4, 5, 6]),
    // In its container, and only there.
    ("# T\n\n- \(comment)\n\n  one\n\n  two\n- three\n", [5]),
    ("# T\n\n> \(comment)\n>\n> one\n\ntwo\n", [5]),
    // Other comments do not come between.
    ("# T\n\n\(comment)\n<!-- recipe:setup name=a file=b.sh -->\n\none\n\ntwo\n", [6]),
    // Before the first heading it holds for the page.
    ("\(comment)\n\n# T\n\none\n\ntwo\n", [1, 2, 3, 4, 5, 6, 7, 8]),
    ("---\ntitle: x\n---\n\(comment)\n\nintro\n\n## T\n", Array(1...9)),
    // Without a heading, only before everything else.
    ("\(comment)\none\n\ntwo\n", [1, 2, 3, 4, 5]),
    ("one\n\n\(comment)\ntwo\n\nthree\n", [4]),
    ("# T\n\n<!--\ncheck:ignore unknown-object\nreason=\"two lines\"\n-->\none\n", [7]),
    ("# T\n\n<!-- check:ignore unknown-object\n\nreason=\"x\" -->\none\n\ntwo\n", [6]),
    ("# T\r\n\r\n\(comment)\r\none\r\n\r\ntwo\r\n", [4]),
    // Shown, not meant.
    ("# T\n\n```markdown\n\(comment)\n```\none\n", []),
    ("# T\n\nwrite `\(comment)` so\n", []),
  ])
  func holdsForWhatFollows(text: String, lines: [Int]) {
    #expect(suppressed(text) == lines)
  }

  @Test func findingsAndFactsStayInTheStatistics() {
    let place = finding("unknown-object", line: 4).location!
    let result = CheckResult(
      facts: [
        Fact(.object, "a", .wrong, at: place), Fact(.object, "b", .wrong, at: place),
        Fact(.object, "c", .wrong, at: Location(path: "p.md")),
      ],
      findings: [
        finding("unknown-object", line: 4), finding("unknown-port", line: 4),
        finding("unknown-object", line: 6),
      ])
    let filtered = SuppressionFilter([document("# T\n\n\(Self.comment)\none\n\ntwo\n")])
      .apply(to: result)
    #expect(
      filtered.suppressed == [
        SuppressedFinding(finding("unknown-object", line: 4), reason: "theirs")
      ])
    #expect(
      filtered.findings == [finding("unknown-port", line: 4), finding("unknown-object", line: 6)])
    #expect(filtered.facts.map(\.state) == [.excluded("suppressed: theirs"), .wrong, .wrong])
  }

  @Test func severalRulesAndSeveralComments() {
    let text = """
      # T

      <!-- check:ignore unknown-object, unknown-port reason="one" -->
      <!-- check:ignore unknown-host reason="two" -->
      text

      """
    let result = CheckResult(
      findings: ["unknown-object", "unknown-port", "unknown-host"].map { finding($0, line: 5) })
    let filtered = SuppressionFilter([document(text)]).apply(to: result)
    #expect(filtered.findings == [])
    #expect(Set(filtered.suppressed.map(\.reason)) == ["one", "two"])
  }

  private func problems(_ text: String) -> [String] {
    SuppressionFilter([document(text)]).apply(to: CheckResult()).findings.map(\.description)
  }

  private static let form = #"help: write '<!-- check:ignore RULE reason="…" -->'"#

  @Test(arguments: [
    (
      "<!-- check:ignor unknown-object reason=\"x\" -->",
      "p.md:3:6: error: 'check:ignor' is no directive of the checker — the comment suppresses "
        + "nothing\n\(form)"
    ),
    (
      "<!-- chek:ignore unknown-object reason=\"x\" -->",
      "p.md:3:6: error: 'chek:ignore' is no directive of the checker — the comment suppresses "
        + "nothing\n\(form)"
    ),
    (
      "<!-- check: ignore unknown-object reason=\"x\" -->",
      "p.md:3:6: error: 'check:' is no directive of the checker — the comment suppresses "
        + "nothing\n\(form)"
    ),
    (
      "<!-- check:ignore unknown-object -->",
      "p.md:3:6: error: the exception has no reason — every exception says why it is one\n\(form)"
    ),
    (
      "<!-- check:ignore unknown-object reason=\" \" -->",
      "p.md:3:6: error: the exception's reason is empty — every exception says why it is "
        + "one\n\(form)"
    ),
    (
      "<!-- check:ignore unknown-object reason=because -->",
      "p.md:3:6: error: the exception's reason is not in quotes — every exception says why it is "
        + "one\n\(form)"
    ),
    (
      "<!-- check:ignore reason=\"x\" -->",
      "p.md:3:18: error: the exception names no rule — it would hide whatever is found\n\(form)"
    ),
    (
      "<!-- check:ignore unknown-object unknown-port reason=\"x\" -->",
      "p.md:3:34: error: 'unknown-port' is not expected — rules are separated by commas\n\(form)"
    ),
    (
      "<!-- check:ignore unknown-objekt reason=\"x\" -->",
      "p.md:3:19: error: there is no rule 'unknown-objekt' — the exception suppresses nothing\n"
        + "help: did you mean 'unknown-object'?"
    ),
    (
      "<!-- check:ignore unknown-object reason=\"x\" -->",
      "p.md:3:19: error: the exception for 'unknown-object' suppresses nothing — what follows "
        + "breaks no such rule\nhelp: remove it"
    ),
  ])
  func whatIsWrongIsTold(comment: String, message: String) {
    #expect(problems("# T\n\n\(comment)\ntext\n") == [message])
  }

  @Test func itsPlaceCanBeWrong() {
    #expect(
      problems("# T\n\ntext \(Self.comment) text\n") == [
        "p.md:3:6: error: the exception stands in a line of text — it holds for the block after it\n"
          + "help: put it on a line of its own, before the paragraph"
      ])
    #expect(
      problems("# T\n\n\(Self.comment) text\n\ntext\n") == [
        "p.md:3:5: error: the exception does not stand alone — nobody could tell what it is meant "
          + "for\nhelp: put it on lines of its own"
      ])
    #expect(
      problems("# T\n\n\(Self.comment)\n") == [
        "p.md:3:5: error: nothing follows the exception — it holds for the block after it\n"
          + "help: put it before the block or paragraph"
      ])
    #expect(
      problems("\(Self.comment)\n# T\n") == [
        "p.md:1:19: error: the exception for 'unknown-object' suppresses nothing — the page breaks "
          + "no such rule\nhelp: remove it"
      ])
  }

  @Test(arguments: [
    "<!-- a comment -->", "<!-- ignore the next line -->", "<!-- prettier-ignore -->",
    "<!-- markdownlint-disable MD013 -->", "<!-- TODO: check this -->", "<!-- recipe:setup -->",
    "<!-- cheque:ignored by the bank, and much more of this -->", "<!---->", "<!-- check -->",
    "<!-- vale off -->", "<!-- spell-checker:ignore helm -->",
  ])
  func otherCommentsAreNobodysBusiness(comment: String) {
    #expect(problems("# T\n\n\(comment)\ntext\n") == [])
  }

  @Test func aPartOfTheChecksLeavesExceptionsUnused() {
    let filter = SuppressionFilter([document("# T\n\n\(Self.comment)\ntext\n")])
    #expect(filter.apply(to: CheckResult(), isWhole: false).findings == [])
  }

  @Test func exceptionsCannotHideWhatIsWrongWithExceptions() {
    let text =
      "<!-- check:ignore unused-suppression reason=\"x\" -->\n\n# T\n\n\(Self.comment)\na\n"
    #expect(problems(text).count == 2)
  }
}
