package import Diagnostics
internal import Markdown
internal import Recipes
internal import Workspace

/// A code block of the language `dot`, which readers see drawn.
package struct Diagram: Sendable, Hashable {
  /// What Graphviz reads.
  package let code: String
  /// The first line of the code.
  package let location: Location
  private let key: String

  static let language = "dot"

  init(_ code: String, at location: Location) {
    self.code = code
    self.location = location
    key = Fingerprint(of: [code] + DiagramTheme.all.flatMap(\.arguments)).description
  }

  /// Where a theme's drawing is written, relative to the output folder: the name says what is drawn.
  package func output(_ theme: DiagramTheme) -> String { "diagrams/\(key)-\(theme.name).svg" }

  /// The diagrams of a document.
  static func all(in document: Document) -> [Diagram] {
    document.nodes.compactMap { node in
      guard case .codeBlock(let block) = node.kind, block.language == language else { return nil }
      let first = Position(line: node.start.line + 1, column: 1)
      return Diagram(block.code, at: document.source.location(first))
    }
  }
}
