import Diagnostics
import Foundation
import Site
import Testing

/// What `docgen confirm` records.
@Suite struct ConfirmationTests {
  @Test func theRecordIsReadableAndStable() throws {
    let site = try ConfirmedSite()
    let text = try site.text(Confirmation.path)
    let lines = text.split(separator: "\n")
    #expect(lines[1] == "# Written by 'docgen confirm'.")
    #expect(
      lines.filter { !$0.hasPrefix(" ") }.dropFirst(2) == [
        "guides/index:", "guides/lamps:", "guides/second:", "index:",
        "recipes/troubleshooting/lamp-dark:",
      ])
    let section = #/  (?:"#"|[a-z][a-z0-9-]*): \{en: "[0-9a-f]{16}", ru: "[0-9a-f]{16}"\}/#
    for line in lines.filter({ $0.hasPrefix(" ") }) {
      #expect(line.wholeMatch(of: section) != nil, "\(line)")
    }
    let again = try Confirmation(root: site.fixture.root.path, names: [])
    #expect(again.confirmed == [] && again.forgotten == [] && again.text == text)
  }

  @Test(arguments: [
    "guides/lamps", "content/en/guides/lamps.md", "content/ru/guides/lamps.md",
  ])
  func onePageIsRecordedByKeyOrFile(name: String) throws {
    let site = try ConfirmedSite([
      "content/en/guides/lamps.md": { $0.replacing("A note.", with: "Another.") },
      "content/en/guides/second.md": { $0 + "More.\n" },
    ])
    let before = try site.text(Confirmation.path)
    let confirmation = try Confirmation(root: site.fixture.root.path, names: [name])
    #expect(confirmation.confirmed.map(\.key) == ["guides/lamps"])
    #expect(confirmation.confirmed.map(\.sections) == [["quotes"]])
    #expect(confirmation.confirmed.map(\.isWhole) == [false])
    let changed = zip(before.split(separator: "\n"), confirmation.text.split(separator: "\n"))
      .filter { $0 != $1 }
    #expect(changed.count == 1)
  }

  @Test func aPageThatIsGoneIsForgotten() throws {
    let site = try ConfirmedSite()
    for language in ["en", "ru"] {
      try FileManager.default.removeItem(
        at: site.fixture.root.appending(path: "content/\(language)/guides/second.md"))
    }
    let confirmation = try Confirmation(root: site.fixture.root.path, names: ["index"])
    #expect(confirmation.forgotten == ["guides/second"])
    #expect(!confirmation.text.contains("guides/second"))
  }

  @Test func anUnknownPageIsRefused() throws {
    let site = try ConfirmedSite()
    let failure = #expect(throws: Failure.self) {
      try Confirmation(root: site.fixture.root.path, names: ["guides/lamp", "index"])
    }
    #expect(
      failure?.diagnostics.map(\.description) == [
        """
        error: 'guides/lamp' is no page of both languages — a page is named by its file, or by its \
        path without language and extension
        help: did you mean 'guides/lamps'?
        """
      ])
    #expect(failure?.exitCode == .usage)
  }

  /// Sections pair by their headings.
  @Test func unequalHeadingsAreRefused() throws {
    let site = try ConfirmedSite(["content/ru/guides/second.md": { $0 + "\n## Ещё\n" }])
    let failure = #expect(throws: Failure.self) {
      try Confirmation(root: site.fixture.root.path, names: ["guides/second"])
    }
    #expect(failure?.diagnostics.map(\.rule) == ["unequal-headings"])
    #expect(failure?.exitCode == .findings)
  }
}
