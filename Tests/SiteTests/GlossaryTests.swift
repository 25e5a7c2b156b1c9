import Foundation
import Testing

@testable import Site

/// Links to terms of the glossary, which show what the terms mean.
@Suite struct GlossaryTests {
  private static let english = "content/en/glossary.md"

  /// The fixture site with a glossary of one term, and a guide that links to it.
  private func site(_ definition: String = "A \"bulb\" gives light. It is round.") throws
    -> FixtureSite
  {
    try FixtureSite([
      Self.english: "---\ntitle: Glossary\n---\n\n## Bulb\n\n\(definition)\n\n## Bare\n\n- x\n",
      "content/ru/glossary.md":
        "---\ntitle: Словарь\n---\n\n## Лампа\n\n\"Лампа\" в доме - свет.\n\n## Пусто\n\n- x\n",
      "content/en/guides/second.md": """
      ---
      title: T
      ---

      A [bulb](../glossary.md#bulb), [all](../glossary.md), [bare](../glossary.md#bare).
      """,
      "content/ru/guides/second.md": """
      ---
      title: T
      ---

      [Лампа](../glossary.md#лампа), [все](../glossary.md), [пусто](../glossary.md#пусто).
      """,
    ])
  }

  @Test func aLinkToATermSaysWhatItMeans() throws {
    let site = try site()
    #expect(try site.diagnostics() == [])
    let page = try site.page("en/guides/second.html")
    #expect(
      page.contains(
        "<a href=\"../glossary.html#bulb\" class=\"term\" "
          + "aria-description=\"A &quot;bulb&quot; gives light.\">bulb</a>"))
    #expect(
      try site.page("ru/guides/second.html").contains(
        "class=\"term\" aria-description=\"«Лампа» в\u{A0}доме\u{A0}— свет.\">Лампа</a>"))
    #expect(page.components(separatedBy: "class=\"term\"").count == 2)
    #expect(page.contains("<a href=\"../glossary.html\">all</a>"))
    #expect(page.contains("<a href=\"../glossary.html#bare\">bare</a>"))
  }

  @Test func theGlossaryItselfHasPlainLinks() throws {
    let page = try site("See [bulb](#bulb).").page("en/glossary.html")
    #expect(page.contains("<a href=\"#bulb\">bulb</a>"))
  }

  @Test func anotherPageIsNoGlossary() throws {
    let page = try FixtureSite().page("en/index.html")
    #expect(page.contains("#tables\"") && !page.contains("class=\"term\""))
  }

  /// The page with the link has not changed, and is remembered.
  @Test func anotherDefinitionChangesThePagesThatShowIt() throws {
    let fixture = try site()
    let memory = SiteMemory()
    func page() throws -> String {
      let site = try Site(root: fixture.root.path, memory: memory) { _ in nil }
      let file = try SiteFiles(site).file(at: "en/guides/second.html")
      return String(decoding: try #require(file).bytes, as: UTF8.self)
    }
    #expect(try page().contains("gives light."))
    let glossary = fixture.root.appending(path: Self.english)
    let text = try String(contentsOf: glossary, encoding: .utf8)
    try Data(text.replacing("gives light", with: "shines").utf8).write(to: glossary)
    #expect(try page().contains("aria-description=\"A &quot;bulb&quot; shines.\""))
  }

  @Test(arguments: [
    ("One. Two.", "One."), ("Версия 4.1 есть. Её", "Версия 4.1 есть."), ("No end", "No end"),
    ("As e.g. this. That", "As e.g. this."), ("Is it? «Да»", "Is it?"), ("a.b C", "a.b C"),
    ("", ""), ("One.", "One."),
  ])
  func theFirstSentence(text: String, expected: String) {
    #expect(Glossary.firstSentence(of: text) == expected)
  }
}
