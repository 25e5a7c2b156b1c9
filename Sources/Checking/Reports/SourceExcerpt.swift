internal import Diagnostics

/// The line that a finding is about, and a mark under the place.
struct SourceExcerpt {
  /// The line as it is shown.
  let line: String
  /// Blanks up to the place.
  let indentation: String
  let mark: String
  let number: Int

  /// - Parameter width: columns for the line; a longer one is cut around the place.
  /// - Returns: nil for a finding without a position, or one past the end of the file.
  init?(of finding: Diagnostic, in source: SourceText, width: Int) {
    guard let position = finding.location?.position, position.line <= source.lineCount else {
      return nil
    }
    number = position.line
    let bytes = source.line(position.line)
    let start = Self.boundary(bytes, bytes.startIndex + max(position.column - 1, 0))
    let end = Self.boundary(bytes, min(start + max(finding.length ?? 0, 0), bytes.endIndex))
    let before = PrintableText.cells(bytes[..<start], from: 0)
    let place = PrintableText.cells(bytes[start..<end], from: Self.width(before[...]))
    let after = PrintableText.cells(
      bytes[end...], from: Self.width(before[...]) + Self.width(place[...]))
    let window = Window(before, place, after, width: width)
    line = window.text
    indentation = String(repeating: " ", count: window.indentation)
    mark = String(repeating: "^", count: max(window.mark, 1))
  }

  /// The start of the character that the byte at `index` belongs to.
  private static func boundary(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    var index = min(index, bytes.endIndex)
    while index > bytes.startIndex, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
      index -= 1
    }
    return index
  }

  fileprivate static func width(_ cells: ArraySlice<PrintableText.Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }
}

/// As much of a line as there is room for.
private struct Window {
  let text: String
  let indentation: Int
  let mark: Int

  private static let cut = "…"

  init(
    _ before: [PrintableText.Cell], _ place: [PrintableText.Cell], _ after: [PrintableText.Cell],
    width: Int
  ) {
    let cells = before + place + after
    var first = 0
    if SourceExcerpt.width(cells[...]) > width {
      // A third of the room for what stands before the place, more when there is no more behind it.
      let rest = SourceExcerpt.width((place + after)[...])
      let room = max(width / 3, width - 1 - rest)
      var taken = 0
      first = before.count
      while first > 0, taken + before[first - 1].width < room {
        first -= 1
        taken += before[first].width
      }
    }
    var text = first > 0 ? Self.cut : ""
    var columns = displayWidth(text)
    var index = first
    while index < cells.count {
      let isLast = index == cells.count - 1
      guard columns + cells[index].width <= (isLast ? width : width - 1) else { break }
      text += cells[index].text
      columns += cells[index].width
      index += 1
    }
    let shown = max(min(index, before.count + place.count), before.count)
    indentation = SourceExcerpt.width(before[first...]) + (first > 0 ? 1 : 0)
    mark = SourceExcerpt.width(cells[before.count..<shown])
    self.text = text + (index < cells.count ? Self.cut : "")
  }
}
