/// The comments in a piece of HTML, as browsers end them: at the first `-->`.
///
/// Compiling a regular expression would cost more than the rest of a page's check.
struct HTMLComments {
  /// What stands between `<!--` and `-->`.
  private(set) var contents: [Substring] = []
  /// Whether there is nothing else but blanks.
  private(set) var standAlone = true

  init(in text: String) {
    var rest = text[...]
    while let start = rest.utf8.firstRange(of: "<!--".utf8),
      let end = rest[start.upperBound...].utf8.firstRange(of: "-->".utf8)
    {
      passOver(rest[..<start.lowerBound])
      contents.append(rest[start.upperBound..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    passOver(rest)
  }

  private mutating func passOver(_ text: Substring) {
    if text.contains(where: { !$0.isWhitespace }) { standAlone = false }
  }
}
