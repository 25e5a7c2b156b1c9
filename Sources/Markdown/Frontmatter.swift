package import Diagnostics

/// Finds the YAML block between `---` lines at the very top of a file.
package struct Frontmatter {
  /// Bytes between the two marker lines.
  var content: Range<Int>?
  /// Offset of the first byte after the closing marker line; 0 without frontmatter.
  var bodyOffset = 0
  var problems: [Diagnostic] = []

  init(_ source: SourceText) {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = source.line(1)
    guard Frontmatter.isMarker(first[min(start, first.endIndex)...]) else { return }
    let lines = source.lineCount
    var line = 2
    while line <= lines {
      if Frontmatter.isMarker(source.line(line)) {
        content = source.offset(ofLine: 2)..<source.offset(ofLine: line)
        bodyOffset = source.offset(ofLine: line + 1)
        return
      }
      line += 1
    }
    problems.append(
      Diagnostic(
        rule: "unclosed-frontmatter", what: "unclosed frontmatter",
        why: "the file opens with '---' and no second '---' line follows",
        help: "end the frontmatter with a line of three hyphens",
        at: source.location(Position(line: 1, column: 1))))
  }

  /// The bytes between the marker lines, without parsing the rest of the file.
  package static func range(in source: SourceText) -> Range<Int>? { Frontmatter(source).content }

  private static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    return Array(line) == [0x2D, 0x2D, 0x2D]
  }
}
