import Diagnostics
import Site
import Testing

/// What a change of the fixture site must be answered with, word for word.
struct Finding: CustomTestStringConvertible {
  let testDescription: String
  let changes: [String: String?]
  let expected: [String]

  init(_ name: String, _ changes: [String: String?], _ expected: String...) {
    testDescription = name
    self.changes = changes
    self.expected = expected
  }

  /// A change of the body of one guide, in English alone.
  static func inGuide(_ name: String, _ body: String, _ expected: String...) -> Finding {
    let guide = "content/en/guides/second.md"
    var finding = Finding(name, [guide: "---\ntitle: A second guide\norder: 1\n---\n\n\(body)\n"])
    finding = Finding(name, finding.changes, all: expected.map { "\(guide):\($0)" })
    return finding
  }

  init(_ name: String, _ changes: [String: String?], all expected: [String]) {
    testDescription = name
    self.changes = changes
    self.expected = expected
  }
}

@Suite struct DiagnosticsTests {
  @Test(
    arguments: Finding.links + Finding.content + Finding.sets + Finding.files
      + Finding.configurations)
  func findingIsReported(finding: Finding) throws {
    let found = try FixtureSite(finding.changes).diagnostics()
    #expect(found == finding.expected)
  }

  @Test func allFindingsComeAtOnce() throws {
    let site = try FixtureSite([
      "content/en/guides/second.md": "---\ntitle: A\nordr: 1\n---\n[a](b.md) <b>bold</b>\n"
    ])
    #expect(
      try site.site().diagnostics.map(\.rule) == [
        "invalid-frontmatter", "broken-link", "raw-html", "raw-html",
      ])
  }
}
