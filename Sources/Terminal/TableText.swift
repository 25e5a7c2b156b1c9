internal import Diagnostics

/// Rows of cells in columns that fit a width; long cells wrap.
package struct TableText {
  private let header: [StyledText]?
  private let rows: [[StyledText]]
  private let palette: Palette

  private static let gap = 2

  init(header: [StyledText]?, rows: [[StyledText]], _ palette: Palette) {
    self.header = header
    self.rows = rows
    self.palette = palette
  }

  /// A table of plain cells, each with the style of its row and column.
  package init(_ rows: [[(String, TextStyle)]], _ palette: Palette) {
    self.init(
      header: nil,
      rows: rows.map { row in
        row.map { text, style in
          var cell = StyledText()
          cell.append(text, style)
          return cell
        }
      }, palette)
  }

  package func lines(width: Int) -> [String] {
    let widths = self.widths(width)
    var lines: [String] = []
    if let header {
      lines += row(header, widths)
      let rules = widths.map { String(repeating: "─", count: $0) }
      lines.append(palette(rules.joined(separator: blanks(Self.gap)), .dim))
    }
    return lines + rows.flatMap { row($0, widths) }
  }

  private func row(_ cells: [StyledText], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { cell, width in cell.lines(width: width, palette) }
    let plain = zip(cells, widths).map { cell, width in
      cell.lines(width: width, Palette(isColoured: false)).map(displayWidth)
    }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      var text = ""
      var owed = 0
      for (column, cell) in wrapped.enumerated() {
        if line < cell.count, plain[column][line] > 0 {
          text += blanks(owed) + cell[line]
          owed = -plain[column][line]
        }
        owed += widths[column] + Self.gap
      }
      return text
    }
  }

  /// Natural widths; the widest columns are cut until all fit, but never a word.
  private func widths(_ width: Int) -> [Int] {
    let all = (header.map { [$0] } ?? []) + rows
    let columns = all.map(\.count).max() ?? 0
    func widest(_ measure: (StyledText) -> Int) -> [Int] {
      (0..<columns).map { column in
        all.map { column < $0.count ? measure($0[column]) : 0 }.max() ?? 0
      }
    }
    var widths = widest(\.width)
    let least = widest(\.narrowest)
    let room = width - Self.gap * (columns - 1)
    while widths.reduce(0, +) > room {
      let candidates = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }
}

func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
