extension OutputPattern {
  func lineMismatch(_ actual: [String], _ values: RunValues) -> Mismatch? {
    LineComparison(lines.map { Self.matcher($0, values) }).failure(in: actual)
      .map { place in
        Mismatch(
          expected: place.pattern < lines.count ? lines[place.pattern] : nil,
          actual: place.output < actual.count ? actual[place.output] : nil)
      }
  }

  func regexMismatch(_ actual: [String]) -> Mismatch? {
    let matchers = lines.map { line in
      (try? LineExpression.compile(line)).map(LineComparison.Matcher.expression) ?? .exact(line)
    }
    return LineComparison(matchers).failure(in: actual).map { place in
      Mismatch(
        expected: place.pattern < lines.count ? lines[place.pattern] : nil,
        actual: place.output < actual.count ? actual[place.output] : nil)
    }
  }

  private static func matcher(_ line: String, _ values: RunValues) -> LineComparison.Matcher {
    if line == "[...]" { return .anyLines }
    return PlaceholderText(line).expression(values).map(LineComparison.Matcher.expression)
      ?? .exact(line)
  }
}

/// Compares lines with a pattern in which some elements stand for any number of lines.
struct LineComparison {
  enum Matcher {
    case anyLines
    case exact(String)
    case expression(Regex<AnyRegexOutput>)

    func matches(_ line: String) -> Bool {
      switch self {
      case .anyLines: true
      case .exact(let text): text == line
      case .expression(let regex): line.wholeMatch(of: regex) != nil
      }
    }

    var isAnyLines: Bool { if case .anyLines = self { true } else { false } }
  }

  /// So many lines of the pattern match so many lines of the output.
  struct Place: Hashable {
    var pattern: Int
    var output: Int
  }

  private let matchers: [Matcher]

  init(_ matchers: [Matcher]) { self.matchers = matchers }

  /// The furthest place that was reached, which says most about what differs; nil when all match.
  func failure(in actual: [String]) -> Place? {
    var furthest = Place(pattern: 0, output: 0)
    var pending = [furthest]
    var seen = Set<Place>()
    while let place = pending.popLast() {
      guard seen.insert(place).inserted else { continue }
      if place == Place(pattern: matchers.count, output: actual.count) { return nil }
      if place.pattern > furthest.pattern { furthest = place }
      pending += places(after: place, in: actual)
    }
    return furthest
  }

  private func places(after place: Place, in actual: [String]) -> [Place] {
    let (i, j) = (place.pattern, place.output)
    guard i < matchers.count else { return [] }
    if matchers[i].isAnyLines {
      let skipped = Place(pattern: i + 1, output: j)
      return j < actual.count ? [Place(pattern: i, output: j + 1), skipped] : [skipped]
    }
    guard j < actual.count, matchers[i].matches(actual[j]) else { return [] }
    return [Place(pattern: i + 1, output: j + 1)]
  }
}
