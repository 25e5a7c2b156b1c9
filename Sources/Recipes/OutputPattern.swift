/// Expected output with typed placeholders.
///
/// Lines are compared whole, trailing white space apart; runs of blanks count as one, because
/// kubectl pads its tables by the longest name. `[...]` alone on a line stands for any lines.
package struct OutputPattern: Sendable, Equatable {
  package let lines: [String]
  package let comparison: Comparison

  /// How output is compared.
  package enum Comparison: String, Sendable, CaseIterable {
    case lines, json, regex
  }

  package init(_ text: String, comparison: Comparison = .lines) {
    lines = OutputPattern.normalise(text)
    self.comparison = comparison
  }

  /// The first line that does not hold, in words; nil when the output matches.
  ///
  /// - Parameter values: what `[NAMESPACE]`, `[RELEASE]` and `[PARAMETER:…]` stand for.
  package func mismatch(with output: String, values: RunValues) -> Mismatch? {
    let actual = OutputPattern.normalise(output)
    // The furthest place that was reached: it says most about what differs.
    var furthest = Place(pattern: 0, output: 0)
    var pending = [furthest]
    var seen = Set<Place>()
    while let place = pending.popLast() {
      guard seen.insert(place).inserted else { continue }
      if place == Place(pattern: lines.count, output: actual.count) { return nil }
      if place.pattern > furthest.pattern { furthest = place }
      pending += places(after: place, in: actual)
    }
    return Mismatch(
      expected: furthest.pattern < lines.count ? lines[furthest.pattern] : nil,
      actual: furthest.output < actual.count ? actual[furthest.output] : nil)
  }

  /// So many lines of the pattern match so many lines of the output.
  private struct Place: Hashable {
    var pattern: Int
    var output: Int
  }

  private func places(after place: Place, in actual: [String]) -> [Place] {
    let (i, j) = (place.pattern, place.output)
    guard i < lines.count else { return [] }
    if lines[i] == "[...]" {
      let skipped = Place(pattern: i + 1, output: j)
      return j < actual.count ? [Place(pattern: i, output: j + 1), skipped] : [skipped]
    }
    guard j < actual.count, OutputPattern.line(lines[i], matches: actual[j]) else { return [] }
    return [Place(pattern: i + 1, output: j + 1)]
  }

  package struct Mismatch: Sendable, Equatable, CustomStringConvertible {
    /// The pattern's line, nil for the end of the pattern.
    package var expected: String?
    /// The output's line, nil for the end of the output.
    package var actual: String?

    package var description: String {
      switch (expected, actual) {
      case (let expected?, let actual?): "expected '\(expected)', got '\(actual)'"
      case (let expected?, nil): "expected '\(expected)', the output ends there"
      case (nil, let actual?): "the expected output ends, got '\(actual)'"
      case (nil, nil): "the output differs"
      }
    }
  }

  /// Whether some line says anything that a failure could not also say.
  package var hasLiteralLine: Bool {
    lines.contains { line in
      OutputPattern.tokens(line).contains { token in
        if case .literal(let text) = token {
          text.contains { $0.isLetter || $0.isNumber }
        } else {
          false
        }
      }
    }
  }

  /// Bracketed words in capitals that look like a placeholder and are none.
  package var unknownPlaceholders: [String] {
    lines.flatMap { line in
      line.matches(of: /\[[A-Z]+(?::[^\]]*)?\]/).map { String($0.output) }
        .filter { OutputPattern.placeholder($0) == nil }
    }
  }

  private static func normalise(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        let words = line.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\t" }
        let indent = line.prefix { $0 == " " || $0 == "\t" }
        return String(indent) + words.filter { !$0.isEmpty }.joined(separator: " ")
      }
      .map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private enum Token {
    case literal(String)
    case pattern(String)
  }

  private static func line(_ pattern: String, matches actual: String) -> Bool {
    let source = tokens(pattern).map { token in
      switch token {
      case .literal(let text): escaped(text)
      case .pattern(let expression): expression
      }
    }.joined()
    guard let regex = try? Regex(source) else { return pattern == actual }
    return actual.wholeMatch(of: regex) != nil
  }

  private static func tokens(_ line: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(line)
    while let match = rest.firstMatch(of: /\[(?:\.\.\.|[A-Z]+(?::[^\]]*)?)\]/) {
      let literal = String(rest[..<match.range.lowerBound])
      if !literal.isEmpty { tokens.append(.literal(literal)) }
      let text = String(match.output)
      tokens.append(placeholder(text).map { .pattern($0) } ?? .literal(text))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { tokens.append(.literal(String(rest))) }
    return tokens
  }

  private static let placeholders = [
    "[...]": ".*", "[N]": "[0-9]+", "[AGE]": "(?:[0-9]+[dhms])+",
    "[IP]": "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}",
    "[TIME]": "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(?:Z|[A-Z]{3}|[+-][0-9:]+)?",
  ]

  /// The regular expression of a placeholder; nil for text that only looks like one.
  private static func placeholder(_ text: String) -> String? {
    if let expression = placeholders[text] { return expression }
    guard let match = text.wholeMatch(of: /\[POD:([a-z0-9.-]+)\]/) else { return nil }
    return "\(escaped(String(match.output.1)))-[a-z0-9-]*[a-z0-9]"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\^$.|?*+()[]{}/-#&~ ".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
