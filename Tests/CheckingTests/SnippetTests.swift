import Checking
import Diagnostics
import Markdown
import Testing

@Suite struct SnippetTests {
  private func snippet(_ text: String) throws -> Snippet {
    let document = Document(SourceText(path: "page.md", text: text))
    return try #require(
      document.nodes.indices.lazy.compactMap { Snippet(document, block: $0) }.first)
  }

  @Test(
    "A byte of the code has its place in the page, whatever contains the block",
    arguments: [
      ("```bash\none\ntwo\n```\n", "3:2"),
      ("- item\n\n  ```bash\n  one\n  two\n  ```\n", "5:4"),
      ("> ```bash\n> one\n> two\n> ```\n", "3:4"),
      ("text\n\n    one\n    two\n", "4:6"),
      ("```bash\r\none\r\ntwo\r\n```\r\n", "3:2"),
    ])
  func places(_ text: String, _ place: String) throws {
    let snippet = try snippet(text)
    let offset = try #require(snippet.code.utf8.firstIndex(of: UInt8(ascii: "w")))
    let distance = snippet.code.utf8.distance(from: snippet.code.utf8.startIndex, to: offset)
    #expect(snippet.location(at: distance).description == "page.md:\(place)")
  }

  @Test("A part of a snippet keeps its places")
  func part() throws {
    let whole = try snippet("> ```bash\n> python3 - <<E\n> one\n> two\n> E\n> ```\n")
    let part = Snippet(14..<22, of: whole, language: "python")
    #expect(part.code == "one\ntwo\n")
    #expect(part.location(at: 5).description == "page.md:4:4")
  }
}
