/// Expected output with typed placeholders.
package struct OutputPattern: Sendable, Equatable {
  /// As it stands on the page.
  package let text: String
  /// What is compared line by line: with `lines`, blanks are normalised.
  package let lines: [String]
  package let comparison: Comparison

  /// How output is compared.
  package enum Comparison: String, Sendable, CaseIterable {
    /// Whole lines, trailing white space apart; runs of blanks count as one, because kubectl pads
    /// its tables by the longest name. `[...]` alone on a line stands for any lines.
    case lines
    /// Every value of the expectation is in the output, at the same place.
    case json
    /// Each line is a regular expression for a whole line.
    case regex
  }

  package init(_ text: String, comparison: Comparison = .lines) {
    self.text = text
    self.comparison = comparison
    lines = comparison == .lines ? Self.normalise(text) : Self.trimmed(text)
  }

  /// The first place that does not hold, in words; nil when the output matches.
  ///
  /// - Parameter values: what `[NAMESPACE]`, `[RELEASE]` and `[PARAMETER:…]` stand for.
  package func mismatch(with output: String, values: RunValues) -> Mismatch? {
    switch comparison {
    case .lines: lineMismatch(Self.normalise(output), values)
    case .json: jsonMismatch(output, values)
    case .regex: regexMismatch(Self.trimmed(output))
    }
  }

  package struct Mismatch: Sendable, Equatable, CustomStringConvertible {
    /// Where in a JSON value, such as `$.status.phase`; nil where lines are compared.
    package var path: String?
    /// What is expected, nil for the end of the expectation.
    package var expected: String?
    /// What is there, nil for the end of the output.
    package var actual: String?

    package var description: String {
      if let path {
        return
          "\(path): expected \(expected ?? "nothing"), \(actual.map { "got \($0)" } ?? "it is missing")"
      }
      return switch (expected, actual) {
      case (let expected?, let actual?): "expected '\(expected)', got '\(actual)'"
      case (let expected?, nil): "expected '\(expected)', the output ends there"
      case (nil, let actual?): "the expected output ends, got '\(actual)'"
      case (nil, nil): "the output differs"
      }
    }
  }

  static func normalise(_ text: String) -> [String] {
    trimmed(text).map { line in
      let words = line.split { $0 == " " || $0 == "\t" }
      let indent = line.prefix { $0 == " " || $0 == "\t" }
      return String(indent) + words.joined(separator: " ")
    }
  }

  /// Lines without white space at their ends, and without empty ones at the end.
  static func trimmed(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
      }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
