import Diagnostics
import Foundation
import Markdown
import Recipes
import Testing

@testable import Site

@Suite struct PartsTests {
  @Test(arguments: [
    ("Лампа в доме — это свет", "Лампа в\u{A0}доме\u{A0}— это свет"), ("а в б", "а\u{A0}в\u{A0}б"),
    ("слово", "слово"), ("конец в ", "конец в "),
  ])
  func russianSpaces(text: String, expected: String) {
    #expect(Typography.polished(text, in: .ru) == expected)
    #expect(Typography.polished(text, in: .en) == text)
  }

  @Test(arguments: [
    ("<!-- a -->", true), ("<!-- a -->\n<!-- b -->\n", true), ("<!-- a --> b", false),
    ("<b>", false), ("<!-- open", false), ("", false),
  ])
  func comment(html: String, expected: Bool) { #expect(Comment.isComment(html) == expected) }

  @Test func everythingIsEscaped() {
    var html = HTML()
    html.element(.a, .href("\"><script>&'"), text: "<b>&\"")
    #expect(
      html.source == "<a href=\"&quot;&gt;&lt;script&gt;&amp;'\">&lt;b&gt;&amp;\"</a>")
  }

  /// Hostile nesting costs time, not the stack.
  @Test(.timeLimit(.minutes(1))) func deepNestingIsWritten() throws {
    let text = "---\ntitle: T\n---\n" + String(repeating: ">", count: 20_000) + " x\n"
    let site = try FixtureSite(["content/en/guides/second.md": text])
    let page = try site.page("en/guides/second.html")
    #expect(page.components(separatedBy: "</blockquote>").count == 20_001)
  }

  @Test func readingOrderFollowsTheConfiguration() throws {
    let page = try FixtureSite().page("en/guides/second.html")
    #expect(page.contains("<a class=\"prev\" rel=\"prev\" href=\"index.html\">"))
    #expect(page.contains("<a class=\"next\" rel=\"next\" href=\"lamps.html\">"))
  }
}
