import Checking
import Diagnostics
import Testing

/// The line under a finding, and the mark under the place.
@Suite struct ExcerptTests {
  private func excerpt(_ line: String, column: Int, length: Int?, columns: Int = 44) throws
    -> [String]
  {
    let source = SourceText(path: "x.md", text: line)
    let finding = Diagnostic(
      rule: "r", what: "a", why: "b",
      at: Location(path: "x.md", position: Position(line: 1, column: column)), length: length)
    var report = TextReport(
      CheckResult(findings: [finding]), sources: SourceStore([source]), isColoured: false,
      columns: columns)
    return report.findings().split(separator: "\n").map(String.init)
  }

  @Test(
    arguments: [
      ("a bad word", 3, 3, "1 | a bad word", "  |   ^^^ r"),
      ("a bad word", 3, nil, "1 | a bad word", "  |   ^ r"),
      ("a bad word", 3, 0, "1 | a bad word", "  |   ^ r"),
      // Blanks up to the next stop, wherever the tab stands.
      ("\tbad", 2, 3, "1 |     bad", "  |     ^^^ r"),
      ("ab\tbad", 4, 3, "1 | ab  bad", "  |     ^^^ r"),
      ("ab\tcd", 3, 1, "1 | ab  cd", "  |   ^^ r"),
      // Two columns each; Cyrillic has two bytes and one column.
      ("日本 x", 8, 1, "1 | 日本 x", "  |      ^ r"),
      ("日本 x", 4, 3, "1 | 日本 x", "  |   ^^ r"),
      ("порт x", 10, 1, "1 | порт x", "  |      ^ r"),
      ("👩‍👩‍👧 x", 20, 1, "1 | 👩‍👩‍👧 x", "  |    ^ r"),
      ("e\u{301}x", 4, 1, "1 | e\u{301}x", "  |  ^ r"),
      // In the middle of a character, past the end of the line, over several lines.
      ("порт", 2, 2, "1 | порт", "  | ^ r"),
      ("end", 4, nil, "1 | end", "  |    ^ r"),
      ("end", 40, 5, "1 | end", "  |    ^ r"),
      ("one\ntwo", 1, 7, "1 | one", "  | ^^^ r"),
      ("\r\n", 1, nil, "1 |", "  | ^ r"),
      ("\u{FEFF}bad", 4, 3, "1 | bad", "  | ^^^ r"),
      // What would change the terminal is shown.
      ("\u{1B}[31m\u{7}x", 7, 1, "1 | ␛[31m␇x", "  |       ^ r"),
      ("\u{202E}x", 4, 1, "1 | \u{FFFD}x", "  |  ^ r"),
    ] as [(String, Int, Int?, String, String)])
  func marks(line: String, column: Int, length: Int?, shown: String, mark: String) throws {
    let lines = try excerpt(line, column: column, length: length)
    #expect(lines == ["x.md:1:\(column): error: a — b", "  |", shown.trimmed, mark])
  }

  private static let long = (10..<40).map { "w\($0)" }.joined(separator: " ")

  @Test(arguments: [
    (1, 3, "1 | w10 w11 w12 w13 w14 w15 w16 w17 w18 w19…", "  | ^^^ r"),
    (61, 3, "1 | …w22 w23 w24 w25 w26 w27 w28 w29 w30 w3…", "  |              ^^^ r"),
    (
      117, 3, "1 | …30 w31 w32 w33 w34 w35 w36 w37 w38 w39",
      "  |                                     ^^^ r"
    ),
    (
      1, 119, "1 | w10 w11 w12 w13 w14 w15 w16 w17 w18 w19…",
      "  | \(String(repeating: "^", count: 39)) r"
    ),
  ])
  func longLinesAreCutAroundThePlace(column: Int, length: Int, shown: String, mark: String) throws {
    let lines = try excerpt(Self.long, column: column, length: length)
    #expect(lines.count == 4)
    #expect(lines[2] == shown)
    #expect(lines[3] == mark)
    #expect(lines[2].count <= 44)
  }

  @Test func wideCharactersAreCutToo() throws {
    let lines = try excerpt(String(repeating: "日", count: 60), column: 91, length: 3)
    let text = lines[2].dropFirst(4)
    #expect(text.hasPrefix("…日") && text.hasSuffix("日…"))
    let columns = text.reduce(0) { $0 + ($1 == "…" ? 1 : 2) }
    #expect(columns <= 40)
    #expect(lines[3].trimmed.hasSuffix("^^ r"))
  }
}

extension StringProtocol {
  /// Without blanks at its end.
  fileprivate var trimmed: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }
}
