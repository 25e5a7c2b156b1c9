internal import Diagnostics

/// Text as it can stand on a terminal: what would move the cursor, change colours or turn the order
/// of the letters is shown as a sign.
enum PrintableText {
  /// A character with the columns that it takes.
  struct Cell {
    let text: String
    let width: Int
  }

  private static let tabStop = 4

  /// Several lines; line breaks stay.
  static func lines(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? $0 : visible($0) }))
  }

  /// One line from `column` on, tabs as blanks.
  static func cells(_ bytes: some Sequence<UInt8>, from column: Int) -> [Cell] {
    var cells: [Cell] = []
    var column = column
    for character in String(decoding: Array(bytes), as: UTF8.self) {
      let cell = cell(character, at: column)
      cells.append(cell)
      column += cell.width
    }
    return cells
  }

  private static func cell(_ character: Character, at column: Int) -> Cell {
    if character == "\u{FEFF}" { return Cell(text: "", width: 0) }
    if character == "\t" {
      let width = tabStop - column % tabStop
      return Cell(text: String(repeating: " ", count: width), width: width)
    }
    let text = String(String.UnicodeScalarView(character.unicodeScalars.map(visible)))
    return Cell(text: text, width: displayWidth(text))
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // Unicode has a picture of each control character.
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
