import Diagnostics
import Foundation
import Site
import Testing

/// Whatever is edited, a site that remembers what it read is the same, byte for byte, as one that
/// reads everything.
@Suite struct IncrementalTests {
  /// One edit of the sources, as an author makes it.
  private enum Edit: CaseIterable {
    case sentence, title, heading, link, summary, draft, page, removal, theme, navigation, recipe
    case fence, move, draftFolder
    case oneLanguage, oneHeading, confirmation, term, definition
  }

  private static let pages = [
    "guides/second", "guides/lamps", "guides/index", "index", "guides/deep/index",
  ]

  /// As many as an author makes in a day; a number in the environment makes it longer or shorter.
  private static let edits =
    ProcessInfo.processInfo.environment["SPARK_K8S_EDITS"].flatMap { Int($0) } ?? 200

  @Test(arguments: [1, 2])
  func editsGiveTheSameAsACleanBuild(seed: UInt64) throws {
    let site = try FixtureSite()
    let memory = SiteMemory()
    try define("light", site.root)
    for language in ["en", "ru"] {
      let folder = "content/\(language)/guides/deep"
      try FileManager.default.createDirectory(
        at: site.root.appending(path: folder), withIntermediateDirectories: true)
      try write("---\ntitle: Deep\n---\n\nText.\n", "\(folder)/index.md", site.root)
      try write("---\ntitle: Deeper\n---\n\nText.\n", "\(folder)/page.md", site.root)
    }
    try confirm(site.root)
    var random = Generator(state: seed)
    var made: [String] = []
    var last = (files: [String: OutputFile](), stamps: [String: String]())
    var reused = 0
    for number in 1...max(1, Self.edits / 2) {
      let edit = Edit.allCases.randomElement(using: &random)!
      try apply(edit, number, site.root, &made, &random)
      let remembered = try Site(root: site.root.path, memory: memory) { _ in nil }
      let clean = try Site(root: site.root.path) { _ in nil }
      try #require(
        remembered.diagnostics == clean.diagnostics, "after edit \(number), \(edit)")
      let (files, wanted) = (try remembered.files(), try clean.files())
      try #require(files.map(\.path) == wanted.map(\.path), "after edit \(number), \(edit)")
      let different = zip(files, wanted).filter { $0 != $1 }.map { $0.0.path }
      try #require(different == [], "after edit \(number), \(edit)")
      // Pages with the same stamp are taken over from the last site.
      let stamps = remembered.stamps()
      let all = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
      for (page, stamp) in stamps where last.stamps[page] == stamp {
        for path in [page, page.dropLast(4) + "md"] {
          try #require(all[path] == last.files[path], "\(path) after edit \(number), \(edit)")
        }
        reused += 1
      }
      last = (all, stamps)
    }
    #expect(reused > Self.edits)
  }

  @Test func aFileAloneIsThatOfTheWhole() throws {
    let fixture = try FixtureSite()
    let site = try fixture.site()
    let alone = try SiteFiles(site)
    let all = try site.files()
    #expect(all.count > 20)
    for file in all { #expect(try alone.file(at: file.path) == file, "\(file.path)") }
    #expect(try alone.file(at: "en/none.html") == nil)
    #expect(try alone.file(at: "../README.md") == nil)
    withExtendedLifetime(fixture) {}
  }

  private func apply(
    _ edit: Edit, _ number: Int, _ root: URL, _ made: inout [String], _ random: inout Generator
  ) throws {
    let page = Self.pages.randomElement(using: &random)!
    switch edit {
    case .sentence: try both(page, root) { $0 + "\nOne more sentence, number \(number).\n" }
    case .title: try both(page, root) { replacingLine("title:", "title: Title \(number)", $0) }
    case .summary:
      try both(page, root) {
        replacingLine("title:", "title: S\nsummary: S \(number)", $0, once: "summary:")
      }
    case .heading: try both(page, root) { $0 + "\n## Heading \(number)\n" }
    case .link:
      try both(page, root) {
        $0
          + "\n[A link](\(page.contains("/") ? "second.md" : "guides/second.md")#heading-\(number - 1))\n"
      }
    // A folder that is a draft hides the way to what is below it.
    case .draft, .draftFolder:
      try both(edit == .draft ? "guides/second" : "guides/index", root) {
        $0.contains("draft: true")
          ? $0.replacing("draft: true\n", with: "")
          : $0.replacing("---\ntitle", with: "---\ndraft: true\ntitle", maxReplacements: 1)
      }
    case .fence: try both(page, root) { $0 + "\n```yaml\nkey: \(number)\n```\n" }
    case .page:
      made.append("guides/new-\(number)")
      for language in ["en", "ru"] {
        try write(
          "---\ntitle: New \(number)\n---\n\nText.\n",
          "content/\(language)/guides/new-\(number).md", root)
      }
    case .removal:
      guard let page = made.popLast() else { return }
      for language in ["en", "ru"] {
        try FileManager.default.removeItem(
          at: root.appending(path: "content/\(language)/\(page).md"))
      }
    case .move:
      guard let page = made.popLast() else { return }
      made.append("\(page)-moved")
      for language in ["en", "ru"] {
        try FileManager.default.moveItem(
          at: root.appending(path: "content/\(language)/\(page).md"),
          to: root.appending(path: "content/\(language)/\(page)-moved.md"))
      }
    case .oneLanguage:
      try change("content/\(Bool.random(using: &random) ? "en" : "ru")/\(page).md", root) {
        $0 + "\nIn one language, \(number).\n"
      }
    // The page in the other language names it as the twin of its own.
    case .oneHeading:
      try change("content/\(Bool.random(using: &random) ? "en" : "ru")/\(page).md", root) {
        $0.contains("\n## Heading")
          ? replacingLine("## Heading", "## Heading \(number) renamed", $0) : $0
      }
    case .confirmation: try confirm(root)
    case .term:
      try both(page, root) {
        $0 + "\n[A term](\(page.contains("/") ? "../" : "")glossary.md#term)\n"
      }
    case .definition: try define("light \(number)", root)
    case .theme: try change("site/theme/style.css", root) { $0 + "/* \(number) */\n" }
    case .navigation:
      try change("site/site.yaml", root) {
        replacingLine("branch:", "branch: b\(number)", $0, once: "branch:")
      }
    case .recipe:
      try change("recipes/troubleshooting/lamp-dark/en.md", root) { $0 + "\nMore, \(number).\n" }
    }
  }

  private func define(_ meaning: String, _ root: URL) throws {
    for language in ["en", "ru"] {
      try write(
        "---\ntitle: Glossary\n---\n\n## Term\n\nIt means \(meaning). More.\n",
        "content/\(language)/glossary.md", root)
    }
  }

  private func confirm(_ root: URL) throws {
    try write(try Confirmation(root: root.path, names: []).text, Confirmation.path, root)
  }

  private func both(_ page: String, _ root: URL, _ edit: (String) -> String) throws {
    for language in ["en", "ru"] { try change("content/\(language)/\(page).md", root, edit) }
  }

  private func change(_ path: String, _ root: URL, _ edit: (String) -> String) throws {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    try write(edit(text), path, root)
  }

  private func write(_ text: String, _ path: String, _ root: URL) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  /// The text with another line in the place of the first that begins so; with `once` lines that
  /// begin with that are dropped first.
  private func replacingLine(
    _ start: String, _ line: String, _ text: String, once: String? = nil
  ) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let once, once != start { lines.removeAll { $0.hasPrefix(once) } }
    guard let place = lines.firstIndex(where: { $0.hasPrefix(start) }) else {
      return text + line + "\n"
    }
    lines[place] = line
    return lines.joined(separator: "\n")
  }

  /// The same numbers for the same seed (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
