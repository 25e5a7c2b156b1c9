/// A text file as bytes, with the table that turns byte offsets into lines and columns.
///
/// Bytes and not a `String`: "\r\n" is one `Character` in Swift, and positions must stay true.
package struct SourceText: Sendable, Equatable {
  /// Path as a reader would type it, relative to the repository where possible.
  package let path: String
  package let bytes: [UInt8]
  /// Offset of the first byte of each line.
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Number of lines; a trailing newline opens no further line.
  package var lineCount: Int {
    lineStarts.last == bytes.count && lineStarts.count > 1 ? lineStarts.count - 1 : lineStarts.count
  }

  /// Offset of the first byte of `line` (1-based), or the end of the text past the last line.
  package func offset(ofLine line: Int) -> Int {
    line < 1 ? 0 : line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }

  /// The bytes of `line` (1-based) without its line ending ("\n" or "\r\n").
  package func line(_ line: Int) -> ArraySlice<UInt8> {
    let start = offset(ofLine: line)
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The position of a byte offset; columns count bytes from 1.
  package func position(at offset: Int) -> Position {
    let clamped = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= clamped { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: clamped - lineStarts[low] + 1)
  }

  /// The byte offset of a position, clamped to the text.
  package func offset(of position: Position) -> Int {
    min(offset(ofLine: position.line) + max(position.column - 1, 0), bytes.count)
  }

  /// The text of a byte range; bytes that are not UTF-8 become U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  package func location(_ position: Position) -> Location {
    Location(path: path, position: position)
  }
}
