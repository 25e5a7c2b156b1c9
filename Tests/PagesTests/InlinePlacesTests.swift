import Diagnostics
import Markdown
import Pages
import Testing

@Suite struct InlinePlacesTests {
  /// The source of every code span, link and image of a text.
  private func found(_ text: String) -> [String] {
    let document = Document(SourceText(path: "a.md", text: text))
    let places = InlinePlaces(document)
    return document.nodes.indices.compactMap { node in
      switch document.nodes[node].kind {
      case .code, .link, .image, .htmlInline:
        guard let range = places[node] else { return "?" }
        return "\(document.source.position(at: range.lowerBound)) \(document.source.text(range))"
      default: return nil
      }
    }
  }

  @Test(arguments: [
    ("a `b` c `b`\n", ["1:4 b", "1:10 b"]),
    ("`` a`b `` и `c`\n", ["1:4 a`b", "1:15 c"]),
    ("\\`not `but`\n", ["1:8 but"]),
    ("- item\n  goes `on` and\n  `on` again\n", ["2:9 on", "3:4 on"]),
    ("> quote `a`\n> and `b`\n", ["1:10 a", "2:8 b"]),
    ("| a | b |\n|---|---|\n| `x` | `y\\|z` |\n", ["3:4 x", "3:10 y\\|z"]),
    ("# Title `x`\n", ["1:10 x"]),
    ("1. `one`\n\n   > `two`\n", ["1:5 one", "3:7 two"]),
    ("a `b\nc` d\n", ["1:4 b\nc"]),
    ("[a](b.md) ![c](<d e.png>)\n", ["1:5 b.md", "1:17 d e.png"]),
    ("see [a\nb](c.md \"t\")\n", ["2:4 c.md"]),
    ("[![i](j.svg)](k.md)\n", ["1:15 k.md", "1:7 j.svg"]),
    ("[a][r]\n\n[r]: there.md\n", ["3:6 there.md"]),
    ("[a](b\\_c.md) `d`\n", ["1:5 b\\_c.md", "1:15 d"]),
    ("[`x`](y) `z`\n", ["1:7 y", "1:3 x", "1:11 z"]),
    ("a <b class=\"c\">d</b>\n", ["1:3 <b class=\"c\">", "1:17 </b>"]),
    ("x[^1] `a`\n\n[^1]: note `b`\n\nend `c`\n", ["1:8 a", "5:6 c", "3:13 b"]),
  ])
  func place(text: String, expected: [String]) { #expect(found(text) == expected) }

  @Test func htmlLinks() {
    let text =
      "<p>\n<a class='x' href=\"a.md\">a</a> <img alt=\"\" src='b&amp;c.png'/>\n</p>\n\n<!-- <a href=\"no.md\"> -->\n"
    let document = Document(SourceText(path: "a.md", text: text))
    let links = PageLinks(document, InlinePlaces(document)).links
    #expect(links.map(\.destination) == ["a.md", "b&c.png"])
    #expect(links.map { "\($0.location)+\($0.length ?? 0)" } == ["a.md:2:20+4", "a.md:2:49+11"])
  }
}
