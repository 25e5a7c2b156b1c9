internal import Diagnostics

/// A text of pieces with different styles, which wraps at blanks.
struct StyledText {
  struct Piece: Equatable {
    var text: String
    var style: TextStyle
  }

  /// Between two words lies a blank; nil stands for a break that the author wants.
  private var words: [[Piece]?] = [[]]

  init() {}

  mutating func append(_ text: String, _ style: TextStyle) {
    for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { words.append([]) }
      if !part.isEmpty { words[words.count - 1]?.append(Piece(text: String(part), style: style)) }
    }
  }

  mutating func appendBreak() { words += [nil, []] }

  var isEmpty: Bool { words.allSatisfy { $0?.isEmpty ?? true } }

  /// The text as lines of at most `width` columns, where its words allow.
  func lines(width: Int, _ palette: Palette) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      guard let word else {
        lines.append(line)
        (line, used) = ("", 0)
        continue
      }
      if word.isEmpty { continue }
      let length = word.reduce(0) { $0 + displayWidth($1.text) }
      if used > 0, used + 1 + length > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word.map { palette($0.text, $0.style) }.joined()
      used += length
    }
    return lines + [line]
  }

  /// Columns of the longest word: less is no use to it.
  var narrowest: Int {
    words.map { ($0 ?? []).reduce(0) { $0 + displayWidth($1.text) } }.max() ?? 0
  }

  /// Columns on one line.
  var width: Int {
    let filled = words.compactMap { $0 }.filter { !$0.isEmpty }
    return filled.joined().reduce(max(0, filled.count - 1)) { $0 + displayWidth($1.text) }
  }
}
