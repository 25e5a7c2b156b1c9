import Checking
import Diagnostics
import Foundation
import Markdown
import Pages
import Testing

@Suite struct LinkCheckTests {
  private func ledger(_ text: String) throws -> Ledger {
    let disk = try RepositoryOnDisk(["docs/a.md": "# A\n\n## Part\n", "docs/pic.svg": "<svg/>"])
    let document = Document(SourceText(path: "docs/page.md", text: text))
    return LinkCheck(LinkedFiles(root: disk.root)).check(document)
  }

  @Test func everyLinkIsAFact() throws {
    let ledger = try ledger(
      """
      [a](a.md#part) ![p](pic.svg) [w](https://w.example) <mailto:a@b.example>

      [r][r] and [r] again, [t](tel:1)

      <a href="a.md#nowhere">x</a>

      [r]: gone.md
      """)
    let facts = ledger.facts.map { "\($0.location) \($0.subject) \($0.state)" }
    #expect(
      facts == [
        "docs/page.md:1:5 a.md#part proven", "docs/page.md:1:21 pic.svg proven",
        "docs/page.md:1:34 https://w.example excluded(\"not fetched\")",
        "docs/page.md:1:54 mailto:a@b.example excluded(\"not fetched\")",
        "docs/page.md:7:6 gone.md wrong",
        "docs/page.md:3:27 tel:1 excluded(\"the scheme \\'tel\\' is not followed\")",
        "docs/page.md:5:10 a.md#nowhere wrong",
      ])
    #expect(ledger.findings.map(\.rule) == ["broken-link", "broken-anchor"])
    #expect(ledger.findings.map(\.length) == [7, 12])
    #expect(ledger.facts.first?.evidence == ["docs/a.md"])
  }

  /// What the fixtures' lists say of links, and no more.
  @Test(arguments: [
    ("harbour", ["docs/operations.md:71: broken-link"]),
    ("observatory", ["README.md:12: broken-link", "docs/admin/backup.md:25: broken-anchor"]),
  ])
  func fixture(name: String, expected: [String]) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/\(name)").standardizedFileURL.path
    let files = LinkedFiles(root: root)
    let pages = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".md") }.sorted()
    let findings = pages.flatMap { page in
      let source = SourceText(path: page, bytes: files.bytes(page) ?? [])
      return LinkCheck(files).check(Document(source)).findings
    }
    #expect(
      findings.map { "\($0.location?.path ?? ""):\($0.location?.position?.line ?? 0): \($0.rule)" }
        == expected)
  }
}
