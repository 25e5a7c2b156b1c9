package import Diagnostics

/// From where to where a finding is, in its file.
package struct Extent: Sendable, Equatable {
  package let start: Position
  /// Just past its last byte; nil when it has no certain end.
  package let end: Position?

  /// - Returns: nil for a finding about a file as a whole.
  package init?(of finding: Diagnostic, in source: SourceText?) {
    guard let start = finding.location?.position else { return nil }
    self.start = start
    end = finding.length.map { length in
      guard let source else { return Position(line: start.line, column: start.column + length) }
      return source.position(at: source.offset(of: start) + length)
    }
  }
}

extension SourceText {
  /// A column in UTF-16 code units, as editors count them; a byte order mark is none.
  func utf16(_ position: Position) -> Position {
    var before = line(position.line).prefix(max(position.column - 1, 0))
    if position.line == 1, before.starts(with: [0xEF, 0xBB, 0xBF]) { before = before.dropFirst(3) }
    return Position(
      line: position.line, column: String(decoding: before, as: UTF8.self).utf16.count + 1)
  }
}
