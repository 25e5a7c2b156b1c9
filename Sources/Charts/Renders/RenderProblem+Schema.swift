extension RenderProblem {
  /// What a chart's schema refuses, in the words of helm before and since 3.18.
  static func schema(_ text: String, chart: String?) -> RenderProblem? {
    guard text.hasPrefix("values don't meet the specifications of the schema") else { return nil }
    var violations: [Violation] = []
    var section: String?
    var rest: [Substring] = []
    for line in text.split(separator: "\n").dropFirst() {
      if let violation = violation(line, below: section == chart ? nil : section) {
        violations.append(violation)
      } else if line.hasSuffix(":"), !line.contains(" ") {
        section = String(line.dropLast())
      } else {
        rest.append(line)
      }
    }
    guard let first = violations.first else {
      let words = rest.joined(separator: " ")
      return RenderProblem(
        .schema, "the schema of '\(section ?? "the chart")' is no schema: \(words)")
    }
    let others = violations.count - 1
    let more = others == 0 ? "" : " (and \(others) more)"
    return RenderProblem(
      .schema, first.message + more, valuesPath: first.valuesPath, violations: violations)
  }

  private static func violation(_ line: Substring, below subchart: String?) -> Violation? {
    if let match = line.firstMatch(of: /^\s*- at '([^']*)': (.+)$/) {
      let keys = match.output.1.split(separator: "/").map {
        String($0.replacing("~1", with: "/").replacing("~0", with: "~"))
      }
      return violation(keys, String(match.output.2), below: subchart)
    }
    guard let match = line.firstMatch(of: /^\s*- ([^:]+): (.+)$/) else { return nil }
    let name = String(match.output.1)
    let keys = name == "(root)" ? [] : name.split(separator: ".").map(String.init)
    // It repeats the place at the start of some sentences.
    var words = match.output.2
    if words.hasPrefix("\(name) ") { words = words.dropFirst(name.count + 1) }
    return violation(keys, String(words), below: subchart)
  }

  private static func violation(_ keys: [String], _ words: String, below subchart: String?)
    -> Violation
  {
    let place = (subchart.map { [$0] } ?? []) + keys
    let path = place + (named(in: words).map { [$0] } ?? [])
    // Some charts write advice for people as an alternative that nothing matches.
    let advice = words.firstMatch(of: /^Does not match pattern '.*\|([^|]+)\^'$/)
    let text = advice.map { String($0.output.1) } ?? words
    let prefix = place.isEmpty ? "" : "\(place.joined(separator: ".")): "
    return Violation(message: prefix + text, valuesPath: path)
  }

  /// The key that is one too many, or missing.
  private static func named(in words: String) -> String? {
    let patterns = [
      /^Additional property (\S+) is not allowed$/,
      /^additional properties '([^']+)'.* not allowed$/,
      /^(\S+) is required$/, /^missing propert(?:y|ies) '([^']+)'/,
    ]
    return patterns.lazy.compactMap { pattern in
      words.firstMatch(of: pattern).map { String($0.output.1) }
    }.first
  }
}
