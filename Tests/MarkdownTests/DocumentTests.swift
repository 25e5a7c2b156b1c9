import Diagnostics
import Foundation
import Markdown
import Testing

@Suite struct DocumentTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// Every tricky input against its tree; `ACCEPT_GOLDEN=1` re-records the trees.
  @Test(
    arguments: try! FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted()
      .filter { $0.hasSuffix(".md") })
  func treeEqualsGolden(name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.fixtures.appending(path: name)))
    let document = Document(SourceText(path: name, bytes: bytes))
    let problems = document.problems.map { "\($0)\n" }.joined()
    let actual = TreeDump(document).description + problems
    let golden = Self.fixtures.appending(path: name.replacing(".md", with: ".tree"))
    if ProcessInfo.processInfo.environment["ACCEPT_GOLDEN"] == "1" {
      try actual.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == actual)
  }

  @Test func deepNestingDoesNotExhaustTheStack() {
    let text = String(repeating: "> ", count: 20_000) + "deep"
    let document = Document(SourceText(path: "deep.md", text: text))
    #expect(document.nodes.count > 20_000)
  }

  @Test func parallelParsesAgree() async {
    let text = "| a |\n|---|\n| b |\n\n~~x~~ - [x] y"
    let expected = TreeDump(Document(SourceText(path: "a.md", text: text))).description
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<400 {
        group.addTask {
          TreeDump(Document(SourceText(path: "a.md", text: text))).description == expected
        }
      }
      for await equal in group { #expect(equal) }
    }
  }

  /// The bytes that a block's positions enclose are the block's own.
  @Test func positionsAreByteTrue() throws {
    let text = "# Привет\n\nтекст `код`\n\n```bash {name=a\\.b}\nls\n```\n"
    let document = Document(SourceText(path: "a.md", text: text))
    let spans = document.nodes.indices.map { document.source.text(document.byteRange(of: $0)) }
    #expect(spans.contains("# Привет"))
    #expect(spans.contains("```bash {name=a\\.b}\nls\n```"))
    let fence = document.nodes.compactMap { node -> CodeBlock? in
      if case .codeBlock(let block) = node.kind { block } else { nil }
    }.first
    #expect(fence?.language == "bash")
    #expect(fence?.attributeText == "{name=a\\.b}")
  }
}

@Suite struct SourceTextTests {
  @Test(arguments: [(0, 1, 1), (2, 1, 3), (4, 2, 1), (7, 2, 4), (99, 3, 1)])
  func offsetsAndPositionsAgree(offset: Int, line: Int, column: Int) {
    let source = SourceText(path: "a", text: "ab\r\ncde\n")
    #expect(source.position(at: offset) == Position(line: line, column: column))
    if offset < 9 { #expect(source.offset(of: Position(line: line, column: column)) == offset) }
  }

  @Test func linesHaveNoEnding() {
    let source = SourceText(path: "a", text: "ab\r\ncde")
    #expect(Array(source.line(1)) == Array("ab".utf8))
    #expect(Array(source.line(2)) == Array("cde".utf8))
    #expect(source.lineCount == 2)
  }
}
