import Foundation
import Testing

/// A build ends at once when nothing has changed, and only then.
@Suite struct BuildMemoryTests {
  private static let unchanged = "en: 7, ru: 7 pages, nothing has changed"

  /// Built once, with files old enough to be told apart by their times.
  private func built() async throws -> DocGenRun {
    let docgen = try DocGenRun()
    #expect(try await docgen.run("build").status == 0)
    return docgen
  }

  @Test func theSecondBuildEndsAtOnce() async throws {
    let docgen = try await built()
    let second = try await docgen.run("build")
    #expect(second.status == 0 && second.output.hasPrefix(Self.unchanged), "\(second.output)")
  }

  @Test(arguments: [
    "content/en/guides/second.md", "site/theme/style.css", "site/public/ru/index.html",
  ])
  func aChangedFileIsWrittenAnew(path: String) async throws {
    let docgen = try await built()
    let page = try docgen.text("site/public/ru/index.html")
    try docgen.write(try docgen.text(path) + "\n", to: path)
    let second = try await docgen.run("build")
    #expect(second.status == 0 && !second.output.hasPrefix(Self.unchanged), "\(second.output)")
    #expect(try docgen.text("site/public/ru/index.html") == page)
    #expect(try await docgen.run("build").output.hasPrefix(Self.unchanged))
  }

  @Test func whatStaysKeepsItsTimes() async throws {
    let docgen = try await built()
    func inode(_ path: String) throws -> Int {
      let path = docgen.root.appending(path: "site/public/\(path)").path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(attributes[.systemFileNumber] as? Int)
    }
    let (same, other) = ("theme/style.css", "en/guides/second.html")
    let before = (try inode(same), try inode(other))
    try docgen.write(
      try docgen.text("content/en/guides/second.md") + "\nMore.\n",
      to: "content/en/guides/second.md")
    let second = try await docgen.run("build")
    #expect(second.status == 0)
    // One of four guides a language has changed; what shows recipes is written each time.
    #expect(second.output.contains(" ms, 7 of them as they were\n"), "\(second.output)")
    #expect(try inode(same) == before.0)
    #expect(try inode(other) != before.1)
    #expect(try docgen.text("site/public/en/guides/second.html").contains("More."))
  }

  /// Pages that stay are taken over from the last site, and the whole is that of a clean build.
  @Test(arguments: [
    ("content/en/guides/second.md", "title:", "title: Another"),
    ("content/ru/guides/second.md", "title:", "title: Другое"),
    ("site/site.yaml", "branch:", "branch: other"),
    ("recipes/troubleshooting/lamp-dark/en.md", "summary:", "summary: Other"),
  ])
  func anEditGivesACleanBuildsSite(path: String, start: String, line: String) async throws {
    let docgen = try await built()
    // Whoever changes the site by hand gets it back.
    try docgen.write("by hand", to: "site/public/en/guides/lamps.html")
    for edit in 0..<2 {
      var lines = try docgen.text(path).split(
        separator: "\n", omittingEmptySubsequences: false)
      lines.removeAll { $0.hasPrefix(start) }
      lines.insert("\(line)\(edit)", at: path.hasSuffix(".md") ? 1 : 0)
      try docgen.write(lines.joined(separator: "\n"), to: path)
      let clean = docgen.root.appending(path: "clean-\(edit)").path
      let first = try await docgen.run("build")
      #expect(first.status == 0, "\(first.errors)")
      #expect(try await docgen.run("build", "--output", clean).status == 0)
      let difference = try await docgen.difference("site/public", "clean-\(edit)")
      #expect(difference == "", "\(difference)")
      try FileManager.default.removeItem(atPath: clean)
    }
  }

  @Test func otherOptionsGiveAnotherSite() async throws {
    let docgen = try await built()
    let drafts = try await docgen.run("build", "--drafts")
    #expect(drafts.status == 0 && !drafts.output.hasPrefix(Self.unchanged))
    // The folder is that of another site now.
    let again = try await docgen.run("build")
    #expect(again.status == 0)
  }

  @Test func aSiteThatIsGoneIsWrittenAgain() async throws {
    let docgen = try await built()
    try FileManager.default.removeItem(at: docgen.root.appending(path: "site/public"))
    #expect(try await !docgen.run("build").output.hasPrefix(Self.unchanged))
    #expect(docgen.exists("site/public/ru/index.html"))
  }
}
