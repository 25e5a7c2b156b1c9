import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct AuthoringTests {
  /// The article of a guide with this body, one element a line.
  private func article(_ body: String, _ language: String = "en") throws -> String {
    let site = try FixtureSite([
      "content/\(language)/guides/second.md": "---\ntitle: T\n---\n\(body)\n",
      "light.py": "import lamp\n# region: on\nlamp.on()\n\nlamp.dim(3)\n# endregion\n",
    ])
    #expect(try site.diagnostics() == [])
    let page = try site.page("\(language)/guides/second.html")
    let start = try #require(page.firstRange(of: "<h1>T</h1>\n\n"))
    let end = try #require(page.firstRange(of: "</article>"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func consecutiveBlocksWithTabsAreAGroup() throws {
    let body = """
      ```bash {tab="k8s" name=a}
      ls
      ```
      ```text {output-of=a}
      x
      ```

      ```yaml {tab="operator"}
      a: 1
      ```
      Text.
      """
    #expect(
      try article(body) == """
        <div class="tabs" data-label="Variants">
        <div class="tab" data-tab="k8s"><p class="tab-title">k8s</p>
        <div class="pair"><figure class="code" id="run-a"><pre tabindex="0"><code class="language-bash">\
        <span class="b">ls</span>
        </code></pre></figure>
        <figure class="code output"><figcaption>Expected output</figcaption><pre tabindex="0">\
        <code class="language-text">x
        </code></pre></figure></div>
        </div>
        <div class="tab" data-tab="operator"><p class="tab-title">operator</p>
        <figure class="code"><pre tabindex="0"><code class="language-yaml"><span class="a">a</span>: \
        <span class="n">1</span>
        </code></pre></figure>
        </div>
        </div>
        <p>Text.</p>

        """)
  }

  /// A name that comes again begins another choice.
  @Test func aRepeatedTabBeginsAnotherGroup() throws {
    let blocks = ["a", "b", "a", "b"].map { "```bash {tab=\($0)}\nls\n```\n" }.joined()
    let html = try article(blocks)
    #expect(html.components(separatedBy: "class=\"tabs\"").count == 3)
    #expect(html.components(separatedBy: "class=\"tab\"").count == 5)
    #expect(
      html.components(separatedBy: "<div").count == html.components(separatedBy: "</div>").count)
  }

  @Test func tabsInAListStayInIt() throws {
    let html = try article(
      "- One\n\n  ```bash {tab=a}\n  ls\n  ```\n  ```bash {tab=b}\n  ls\n  ```\n\n- Two")
    #expect(html.contains("</figure>\n</div>\n</div>\n</li>\n<li>"), "\(html)")
  }

  @Test(arguments: [
    ("mark=2", "a\n<mark>b\n</mark>c\n"), ("mark=1,3", "<mark>a\n</mark>b\n<mark>c\n</mark>"),
    ("mark=1-2", "<mark>a\n</mark><mark>b\n</mark>c\n"),
  ])
  func linesAreMarked(attribute: String, expected: String) throws {
    #expect(try article("```text {\(attribute)}\na\nb\nc\n```").contains(">\(expected)</code>"))
  }

  /// A token that spans lines is cut, so that elements nest.
  @Test func markedTokensAreCut() throws {
    #expect(
      try article("```bash {mark=2}\necho \"a\nb\"\n```").contains(
        "<span class=\"s\">\"a\n</span><mark><span class=\"s\">b\"</span>\n</mark></code>"))
  }

  @Test(
    arguments: [
      ("3", [3]), ("3,5-7", [3, 5, 6, 7]), ("", nil), ("0", nil), ("7-5", nil), ("1-", nil),
      ("a", nil), ("1,,2", nil), ("1-2-3", nil), ("1-99999999", nil),
    ] as [(String, [Int]?)])
  func markedLines(text: String, expected: [Int]?) {
    #expect(MarkedLines(text)?.lines == expected.map(Set.init))
  }

  @Test func aBlockThatEqualsAFileNamesIt() throws {
    let html = try article(
      "```python {from=light.py#on title=\"On\"}\nlamp.on()\n\nlamp.dim(3)\n```")
    #expect(
      html.contains(
        "<figcaption>On · <a href=\"https://code.example/lamps/blob/main/light.py\" "
          + "rel=\"external\">light.py</a></figcaption>"))
    let lines = try article("```python {from=light.py#L3-L5}\nlamp.on()\n\nlamp.dim(3)\n```")
    #expect(lines.contains("/light.py#L3-L5\" rel=\"external\">light.py</a></figcaption>"))
  }

  @Test func anImageWithATitleAloneIsAFigure() throws {
    #expect(
      try article("![A lamp](../lamp.svg \"It \\\"glows\\\"\")") == """
        <figure class="image"><img src="../../files/content/en/lamp.svg" alt="A lamp" \
        loading="lazy"><figcaption>It "glows"</figcaption></figure>

        """)
    for other in ["![A lamp](../lamp.svg)", "See ![A lamp](../lamp.svg \"T\")"] {
      #expect(try !article(other).contains("<figure"))
    }
  }

  @Test func aDiagramIsAnImageInBothColours() throws {
    let html = try article("```dot {alt=\"a to \\\"b\\\"\"}\ndigraph { a -> b }\n```")
    let pattern =
      /<figure class="diagram"><picture><source media="screen and \(prefers-color-scheme: dark\)" srcset="\.\.\/\.\.\/diagrams\/([0-9a-f]{32})-dark\.svg"><img src="\.\.\/\.\.\/diagrams\/([0-9a-f]{32})-light\.svg" alt="a to &quot;b&quot;" loading="lazy"><\/picture><\/figure>\n/
    let match = try #require(try pattern.wholeMatch(in: html), "\(html)")
    #expect(match.output.1 == match.output.2)
  }

  @Test func aDiagramIsDrawnOnce() throws {
    var changes: [String: String?] = [:]
    for language in ["en", "ru"] {
      changes["content/\(language)/guides/second.md"] =
        "---\ntitle: T\n---\n```dot {alt=x}\ndigraph { a }\n```\n"
    }
    let site = try FixtureSite(changes).site()
    #expect(site.diagrams.map(\.code) == ["digraph { a }\n"])
    #expect(
      site.diagrams.map(\.location.description) == ["content/en/guides/second.md:5:1"])
  }

  @Test func drawingsHoldNothingOfTheMachine() {
    let output = """
      <?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "x" "http://elsewhere.example/x.dtd">
      <!-- Generated by
       graphviz -->
      <svg width="1"><!-- a --><g/></svg>

      """
    #expect(DrawnDiagram.cleaned(output) == "<svg width=\"1\"><g/></svg>\n")
    #expect(DrawnDiagram.cleaned("nothing").isEmpty)
  }
}
