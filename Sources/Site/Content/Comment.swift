internal import Pages

/// HTML comments, the only raw HTML that pages may hold: recipe directives and remarks of authors.
enum Comment {
  /// Whether HTML is made of nothing but whole comments.
  static func isComment(_ html: String) -> Bool {
    var rest = html.trimmingBlanks[...]
    if rest.isEmpty { return false }
    while !rest.isEmpty {
      guard rest.hasPrefix("<!--"), let end = rest.dropFirst(4).firstRange(of: "-->") else {
        return false
      }
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    return true
  }
}
