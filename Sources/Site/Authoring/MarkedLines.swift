/// The lines of a block that `mark=3,5-7` points out, from 1.
struct MarkedLines {
  let lines: Set<Int>

  /// No block is longer, and no range makes the build slow.
  private static let limit = 10_000

  /// Nil for what is no list of lines and ranges.
  init?(_ text: String) {
    var lines = Set<Int>()
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      guard ends.count <= 2, let first = ends.first, let last = ends.last, first >= 1,
        last >= first, last <= Self.limit
      else { return nil }
      lines.formUnion(first...last)
    }
    self.lines = lines
  }

  /// Writes tokens with the marked lines in elements of their own: a token that spans lines is cut.
  func write(_ tokens: [Token], of bytes: [UInt8], into html: inout HTML) {
    var line = 1
    if lines.contains(line) { html.open(.mark) }
    for token in tokens {
      var start = token.range.lowerBound
      while start < token.range.upperBound {
        let newline = bytes[start..<token.range.upperBound].firstIndex(of: 0x0A)
        let end = newline.map { $0 + 1 } ?? token.range.upperBound
        MarkedLines.write(Token(kind: token.kind, range: start..<end), of: bytes, &html)
        start = end
        guard newline != nil else { continue }
        if lines.contains(line) { html.close(.mark) }
        line += 1
        if lines.contains(line), start < bytes.count { html.open(.mark) }
      }
    }
    if lines.contains(line), bytes.last != 0x0A { html.close(.mark) }
  }

  private static func write(_ token: Token, of bytes: [UInt8], _ html: inout HTML) {
    let text = String(decoding: bytes[token.range], as: UTF8.self)
    if let kind = token.kind {
      html.element(.span, .class(kind.rawValue), text: text)
    } else {
      html.text(text)
    }
  }
}
