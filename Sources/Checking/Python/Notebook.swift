package import Diagnostics
internal import Trees

/// The code cells of a Jupyter notebook.
package struct Notebook: Sendable {
  package let cells: [Snippet]

  /// - Throws: ``YAMLProblem`` when the file is no JSON.
  package init(_ file: SourceText) throws {
    let tree = try Tree(yaml: String(decoding: file.bytes, as: UTF8.self))
    cells = (tree["cells"]?.elements ?? []).filter { $0["cell_type"]?.text == "code" }
      .map { cell in
        Snippet(
          lines: Self.lines(cell["source"] ?? Tree(.null)), path: file.path, language: "python")
      }
  }

  /// The source is a list of lines, each with its line ending, or one string. A column is right
  /// where nothing before it in its line is escaped.
  private static func lines(_ source: Tree) -> [(text: String, start: Position)] {
    let strings = source.text == nil ? source.elements : [source]
    return strings.flatMap { string -> [(text: String, start: Position)] in
      let start = Position(line: string.position.line, column: string.position.column + 1)
      let text = string.text ?? ""
      return (text.hasSuffix("\n") ? text.dropLast() : text[...])
        .split(separator: "\n", omittingEmptySubsequences: false).map { (String($0), start) }
    }
  }
}
