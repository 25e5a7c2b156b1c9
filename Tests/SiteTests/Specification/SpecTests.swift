import Diagnostics
import Foundation
import Markdown
import Recipes
import Testing

@testable import Site

/// The published examples of CommonMark and of GitHub's extensions, written as the site writes them.
@Suite struct SpecTests {
  /// Why a page of the site is not what the specification says, and how to tell.
  enum Difference: String, CaseIterable {
    case html = "raw HTML is refused, and comments vanish"
    case image = "an image has to be a file of the repository"
    case title = "the first-level heading is the page's title, which the template writes"
    case alert = "GitHub's alerts are recognised"

    func holds(for document: Document) -> Bool {
      document.nodes.contains { node in
        switch (self, node.kind) {
        case (.html, .htmlBlock), (.html, .htmlInline), (.image, .image), (.alert, .alert): true
        case (.title, .heading(let level)): level == 1
        default: false
        }
      }
    }
  }

  /// Differences that no rule above explains, by the example's number.
  static let commonMark = reasons([
    (language, [310, 320]), (address, [598, 602, 604, 607, 608]),
    (strong, [388, 416, 424, 425, 426, 463, 464, 465, 467]),
  ])
  static let gitHub = reasons([(language, [320, 330]), (address, [610, 614, 616, 619, 620])])

  private static let language = """
    a code language is read as it stands, without escapes: those that the site accepts have none
    """
  private static let address = """
    GitHub's autolinks are on, as where readers see the sources; the example is shown without them
    """
  private static let strong =
    "strong text inside strong text is written once, as in GitHub's examples"

  private static func reasons(_ known: [(reason: String, examples: [Int])]) -> [Int: String] {
    let pairs = known.flatMap { one in one.examples.map { ($0, one.reason) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func commonMarkIsKept() throws {
    let archive = SpecArchive(package: "commonmark", version: "0.9.1", path: "spec.txt")
    try check(archive, "CommonMark 0.29", count: 649, known: Self.commonMark)
  }

  @Test func gitHubsExtensionsAreKept() throws {
    let archive = SpecArchive(
      package: "marko", version: "2.2.4", path: "tests/spec/gfm.txt")
    try check(archive, "GitHub Flavored Markdown 0.29", count: 672, known: Self.gitHub)
  }

  private func check(_ archive: SpecArchive, _ name: String, count: Int, known: [Int: String])
    throws
  {
    let text: String
    do {
      text = try archive.text()
    } catch let error as SpecArchive.NotThere {
      print("\(name): 1 suite skipped — \(error)")
      try Test.cancel("\(name): \(error)")
    }
    let examples = SpecExample.all(in: text)
    #expect(examples.count == count)
    var kept = 0
    var differences: [Difference: Int] = [:]
    var unexplained: [Int] = []
    for example in examples {
      let document = Self.document(example)
      if let difference = Difference.allCases.first(where: { $0.holds(for: document) }) {
        differences[difference, default: 0] += 1
      } else if Self.written(document) == ComparableHTML(example.html).text {
        kept += 1
      } else {
        unexplained.append(example.number)
        if known[example.number] == nil { Self.report(example, document, name) }
      }
    }
    #expect(unexplained == known.keys.sorted())
    print("\(name): \(kept) of \(examples.count) examples as published")
    for (difference, count) in differences.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("  \(count): \(difference.rawValue)")
    }
    for (number, reason) in known.sorted(by: { $0.key < $1.key }) {
      print("  example \(number): \(reason)")
    }
  }

  private static func report(_ example: SpecExample, _ document: Document, _ name: String) {
    Issue.record(
      """
      \(name), example \(example.number)
      \(example.markdown)
      --- expected
      \(ComparableHTML(example.html).text)
      --- written
      \(written(document))
      """)
  }

  /// An empty line first: a page that begins with `---` has frontmatter.
  private static func document(_ example: SpecExample) -> Document {
    Document(SourceText(path: "content/en/x.md", text: "\n" + example.markdown))
  }

  private static func written(_ document: Document) -> String {
    let page = Page(.guide, .en, key: "x", title: "T", summary: "", document: document)
    var diagnostics: [Diagnostic] = []
    let configuration = SiteConfiguration(
      SourceText(path: "site.yaml", text: MachineTests.configuration), diagnostics: &diagnostics)
    let links = LinkMap([page], SourceFolder(root: "/nonexistent"), configuration)
    return ComparableHTML(ContentWriter.write(page, document, links, twins: []).source).text
  }
}
