internal import Diagnostics

/// The code of a block together with its place in the source: containers are dedented, so that a
/// line of code is the end of a line of the source.
struct CodeText {
  let text: String
  private let source: SourceText
  /// The line of the source that the first line of code stands on.
  private let firstLine: Int
  private let lines: SourceText

  init(_ text: String, in source: SourceText, from firstLine: Int) {
    self.text = text
    self.source = source
    self.firstLine = firstLine
    lines = SourceText(path: source.path, text: text)
  }

  /// Where a byte of the code stands in the source.
  func position(at offset: Int) -> Position {
    let place = lines.position(at: offset)
    let line = firstLine + place.line - 1
    // White space of a container may have been expanded; what follows it is as it was.
    let fromEnd = lines.line(place.line).count - (place.column - 1)
    return Position(line: line, column: max(source.line(line).count - fromEnd, 0) + 1)
  }
}
