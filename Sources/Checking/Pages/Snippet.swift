package import Diagnostics
package import Markdown

/// A piece of code of a page or of a file beside it, which knows where each of its bytes stands.
package struct Snippet: Sendable {
  /// The first word of the info string, or what the file's name says: `bash`, `python`, `yaml`.
  package let language: String
  /// With "\n" line endings, dedented by its containers.
  package let code: String
  /// The file that it stands in.
  package let path: String
  /// Where each of its lines begins.
  private let lineStarts: [Position]
  private let text: SourceText

  /// A whole file.
  package init(file: SourceText, language: String) {
    self.language = language
    code = String(decoding: file.bytes, as: UTF8.self)
    path = file.path
    text = SourceText(path: file.path, text: code)
    lineStarts = (1...max(text.lineCount, 1)).map { Position(line: $0, column: 1) }
  }

  /// Code whose lines stand apart in a file, such as a notebook's.
  package init(lines: [(text: String, start: Position)], path: String, language: String) {
    self.language = language
    self.path = path
    code = lines.map { "\($0.text)\n" }.joined()
    text = SourceText(path: path, text: code)
    lineStarts = lines.isEmpty ? [Position(line: 1, column: 1)] : lines.map(\.start)
  }

  /// A part of another snippet, such as a here-document: the bytes of its code in `range`.
  package init(_ range: Range<Int>, of whole: Snippet, language: String) {
    self.language = language
    path = whole.path
    code = whole.text.text(range)
    text = SourceText(path: path, text: code)
    let lower = range.lowerBound
    let starts = (1...max(text.lineCount, 1)).map { [text] line in
      whole.location(at: lower + text.offset(ofLine: line)).position
    }
    lineStarts = starts.map { $0 ?? Position(line: 1, column: 1) }
  }

  /// A code block of a document; nil when the node at `index` is none.
  package init?(_ document: Document, block index: Int) {
    guard case .codeBlock(let block) = document.nodes[index].kind else { return nil }
    language = block.language
    code = block.code
    path = document.source.path
    text = SourceText(path: path, text: block.code)
    let first = document.nodes[index].start.line + (block.fence == nil ? 0 : 1)
    let text = self.text
    lineStarts = (1...max(text.lineCount, 1)).map { number in
      let line = first + number - 1
      // A container's prefix stands before the code, so the code is the end of its line.
      let indentation = document.source.line(line).count - text.line(number).count
      return Position(line: line, column: max(indentation, 0) + 1)
    }
  }

  /// Code within lines of text.
  ///
  /// - Parameter lineStarts: where each line of the code begins.
  init(language: String, code: String, path: String, lineStarts: [Position]) {
    self.language = language
    self.code = code
    self.path = path
    self.lineStarts = lineStarts
    text = SourceText(path: path, text: code)
  }

  /// The same place with prompts and outputs blanked, and placeholders as words.
  var commandsOnly: Snippet {
    Snippet(self, code: PlaceholderCode.masked(ConsoleCode.commands(in: code)))
  }

  /// - Parameter code: as long as the other's, line by line.
  private init(_ other: Snippet, code: String) {
    language = other.language
    self.code = code
    path = other.path
    lineStarts = other.lineStarts
    text = SourceText(path: other.path, text: code)
  }

  /// The byte of the code at a line and column of it.
  package func offset(of position: Position) -> Int { text.offset(of: position) }

  /// The place of the byte at `offset` of the code.
  package func location(at offset: Int) -> Location { location(text.position(at: offset)) }

  /// The place of a line and column of the code.
  package func location(_ position: Position) -> Location {
    let index = min(max(position.line - 1, 0), lineStarts.count - 1)
    let start = lineStarts[index]
    return Location(
      path: path,
      position: Position(line: start.line, column: start.column + position.column - 1))
  }
}
