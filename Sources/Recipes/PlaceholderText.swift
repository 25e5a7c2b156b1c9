/// Text with placeholders in it.
struct PlaceholderText {
  enum Token: Equatable {
    case literal(String)
    case placeholder(Placeholder)
  }

  let text: String
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    tokens = Self.tokens(text)
  }

  /// Whether it says anything that a failure could not also say.
  var isTelling: Bool {
    tokens.contains { token in
      if case .literal(let text) = token {
        text.contains { $0.isLetter || $0.isNumber }
      } else {
        false
      }
    }
  }

  var hasPlaceholder: Bool {
    tokens.contains { if case .placeholder = $0 { true } else { false } }
  }

  /// The expression of the whole text; nil when it has no placeholder.
  func expression(_ values: RunValues) -> Regex<AnyRegexOutput>? {
    guard hasPlaceholder else { return nil }
    let source = tokens.map { token in
      switch token {
      case .literal(let text): Placeholder.escaped(text)
      case .placeholder(let placeholder): placeholder.expression(values) ?? "(?!)"
      }
    }.joined()
    return try? Regex(source).dotMatchesNewlines()
  }

  /// Words in brackets that look like a placeholder and are none, with their byte offsets.
  static func unknown(in text: Substring) -> [(text: String, offset: Int)] {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
    return text.matches(of: /\[([A-Z]+)(?::[^\]]*)?\]/).compactMap { match in
      let found = String(match.output.0)
      if Placeholder(found) != nil || printed.contains(String(match.output.1)) { return nil }
      return (found, text.utf8.distance(from: text.startIndex, to: match.range.lowerBound))
    }
  }

  /// Words that programs print in brackets themselves.
  private static let printed: Set<String> = [
    "DEBUG", "DONE", "ERROR", "FAIL", "FAILED", "FATAL", "INFO", "NO", "NOTICE", "OK", "PASS",
    "SKIPPED", "SUCCESS", "TRACE", "WARN", "WARNING", "YES",
  ]

  private static func tokens(_ text: String) -> [Token] {
    guard text.utf8.contains(UInt8(ascii: "[")) else {
      return text.isEmpty ? [] : [.literal(text)]
    }
    var tokens: [Token] = []
    var literal = ""
    var rest = Substring(text)
    while let match = rest.firstMatch(of: /\[(?:\.\.\.|[A-Z]+(?::[^\]]*)?)\]/) {
      literal += rest[..<match.range.lowerBound]
      if let placeholder = Placeholder(String(match.output)) {
        if !literal.isEmpty { tokens.append(.literal(literal)) }
        literal = ""
        tokens.append(.placeholder(placeholder))
      } else {
        literal += match.output
      }
      rest = rest[match.range.upperBound...]
    }
    literal += rest
    if !literal.isEmpty { tokens.append(.literal(literal)) }
    return tokens
  }
}
