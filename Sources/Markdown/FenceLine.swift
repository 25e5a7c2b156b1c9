internal import Diagnostics

/// The opening line of a fenced code block, read from the source bytes.
struct FenceLine {
  var info: String
  var infoPosition: Position
  private let line: Int
  private let character: UInt8
  private let length: Int

  /// - Parameter minimum: the length that cmark counted, which is capped at 255.
  init(_ source: SourceText, at start: Position, character: UInt8, minimum: Int) {
    let bytes = source.line(start.line)
    var index = min(bytes.startIndex + start.column - 1, bytes.endIndex)
    while index < bytes.endIndex, bytes[index] != character { index += 1 }
    let fenceStart = index
    while index < bytes.endIndex, bytes[index] == character { index += 1 }
    length = max(index - fenceStart, minimum)
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    var end = bytes.endIndex
    while end > index, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    info = String(decoding: bytes[index..<end], as: UTF8.self)
    infoPosition = Position(line: start.line, column: index - bytes.startIndex + 1)
    line = start.line
    self.character = character
  }

  /// Whether `last` is the closing fence: it looks like one, and it is not one of the code's
  /// `lines` (an unclosed block can end in a line that only resembles a fence).
  func isClosed(byLine last: Int, lines: Int, _ source: SourceText) -> Bool {
    guard last > line, last - line - 1 == lines else { return false }
    var bytes = source.line(last)
    while let byte = bytes.last, byte == 0x20 || byte == 0x09 { bytes.removeLast() }
    let fence = bytes.reversed().prefix { $0 == character }.count
    return fence >= length && bytes.dropLast(fence).allSatisfy { " \t>".utf8.contains($0) }
  }
}
