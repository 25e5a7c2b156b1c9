/// Straight quotes as «ёлочки», and „лапки“ inside them. Where they do not pair, as those of inches,
/// all of a text's stay as they are.
enum RussianQuotes {
  static func write(into text: inout [Unicode.Scalar]) {
    guard text.contains("\"") else { return }
    var written = text
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "«": depth += 1
      case "»": depth -= 1
      case "\"":
        guard let quote = quote(text, index, &depth) else { return }
        written[index] = quote
      default: break
      }
    }
    if depth == 0 { text = written }
  }

  /// Nil for a quote that neither opens nor closes.
  private static func quote(
    _ text: [Unicode.Scalar], _ index: Int, _ depth: inout Int
  ) -> Unicode.Scalar? {
    if opens(text, index) {
      depth += 1
      return depth == 1 ? "«" : depth == 2 ? "„" : nil
    }
    depth -= 1
    guard !isSpace(text[index - 1]) else { return nil }
    return depth == 0 ? "»" : depth == 1 ? "“" : nil
  }

  private static func opens(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    return isSpace(before) && index + 1 < text.count && !isSpace(text[index + 1])
      || "([{—–«„\"/".unicodeScalars.contains(before) && !isEnd(text, index)
  }

  /// Whether nothing that could be quoted follows.
  private static func isEnd(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    index + 1 == text.count || isSpace(text[index + 1])
      || ".,;:!?)]}".unicodeScalars.contains(text[index + 1])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\n"
  }
}
