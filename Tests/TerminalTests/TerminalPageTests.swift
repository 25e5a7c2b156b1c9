import Diagnostics
import Foundation
import Markdown
import Recipes
import Testing

@testable import Terminal

@Suite struct TerminalPageTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: fixtures.appending(path: name), encoding: .utf8)
  }

  private static func page(_ text: String, _ language: PageLanguage = .en) -> RecipePage {
    RecipePage(SourceText(path: "\(language.rawValue).md", text: text), language: language)
  }

  private static let scripts = ["setup.sh": Array("echo one\n\necho two\n".utf8)]

  /// Every construct of Markdown that pages use, as a reader sees it.
  @Test(arguments: [
    ("en.md", PageLanguage.en, false, 72, "en.txt"), ("en.md", .en, true, 48, "en-colour.txt"),
    ("ru.md", .ru, false, 72, "ru.txt"),
  ])
  func pageIsAsAccepted(
    source: String, language: PageLanguage, isColoured: Bool, width: Int, name: String
  ) throws {
    let shown = TerminalPage(
      Self.page(try Self.text(source), language), Palette(isColoured: isColoured), width: width,
      scripts: Self.scripts
    ).text()
    let golden = Self.fixtures.appending(path: name)
    if ProcessInfo.processInfo.environment["ACCEPT_GOLDEN"] == "1" {
      try Data(shown.utf8).write(to: golden)
    }
    #expect(try shown == Self.text(name), "\(name): accept a wanted change with ACCEPT_GOLDEN=1")
  }

  @Test func hiddenStepsAreShownOnlyWhenAsked() throws {
    let page = Self.page(try Self.text("en.md"))
    let shown = TerminalPage(page, Palette(isColoured: false), width: 72).text()
    #expect(!shown.contains("hidden step") && !shown.contains("echo one"))
    #expect(!shown.contains("recipe:setup"))
  }

  @Test func nothingButCodeIsWiderThanTheTerminal() throws {
    let page = Self.page(try Self.text("en.md"))
    for width in [30, 50, 100] {
      let shown = TerminalPage(page, Palette(isColoured: false), width: width).text()
      let prose = shown.split(separator: "\n").filter { !$0.contains("    ") && !$0.contains("──") }
      #expect(prose.allSatisfy { displayWidth($0) <= width || !$0.contains(" ") }, "\(width)")
    }
  }

  @Test func deepNestingCostsNoRecursion() {
    let quotes = String(repeating: "> ", count: 5_000) + "deep"
    let shown = TerminalPage(Self.page(quotes), Palette(isColoured: false), width: 80).text()
    #expect(shown.hasSuffix("deep\n"))
  }

  @Test func aPartOfAPageIsShownAlone() throws {
    let page = Self.page("# A\n\none\n\n## B\n\ntwo *three*\n")
    let from = try #require(page.document.nodes.lastIndex { $0.kind == .heading(level: 2) })
    let shown = TerminalPage(page, Palette(isColoured: false), width: 80)
      .text(of: from..<page.document.nodes.count)
    #expect(shown == "B\n─\n\ntwo three\n")
  }

  @Test(arguments: [
    ("abc", 3), ("жук", 3), ("日本", 4), ("e\u{301}", 1), ("✅", 2), ("a\u{200B}", 1), ("", 0),
  ])
  func width(text: String, columns: Int) { #expect(displayWidth(text) == columns) }
}
