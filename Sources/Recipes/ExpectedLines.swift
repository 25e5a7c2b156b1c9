/// The lines of an expected output, brought up to date with what a block printed.
///
/// A line that still matches stays as it is, with its placeholders. One that differs is taken from
/// the output; what surely varies from run to run becomes a placeholder there.
struct ExpectedLines {
  /// As they stand on the page.
  let lines: [String]
  let values: RunValues

  /// The page's lines for this output.
  func accepting(_ output: String) -> [String] {
    let actual = OutputPattern.trimmed(output)
    let header = actual.first ?? ""
    return alignment(with: actual).flatMap { step -> [String] in
      switch step {
      case .keep(let line): [lines[line]]
      case .replace(let line, let by):
        [PrintedLine(actual[by], header: header).generalised(like: lines[line], values)]
      case .insert(let new):
        [PrintedLine(actual[new], header: header).generalised(like: nil, values)]
      case .absorb, .drop: []
      }
    }
  }

  /// What becomes of the next line of the page, of the output, or of both.
  private enum Step {
    case keep(Int)
    case replace(Int, by: Int)
    case insert(Int)
    /// Stands for a line of `[...]`.
    case absorb
    case drop
  }

  /// The cheapest way from the page to the output. To drop a line of the page costs most: `[...]`
  /// shall not swallow what it asserted.
  private func alignment(with actual: [String]) -> [Step] {
    var costs = Array(
      repeating: Array(repeating: 0, count: actual.count + 1), count: lines.count + 1)
    var steps = Array(
      repeating: Array(repeating: Step.drop, count: actual.count + 1), count: lines.count + 1)
    for i in stride(from: lines.count, through: 0, by: -1) {
      for j in stride(from: actual.count, through: 0, by: -1) {
        let choices = choices(i, j, actual).map { choice in
          (cost: choice.cost + costs[i + choice.pattern][j + choice.output], choice.step)
        }
        guard let best = choices.min(by: { $0.cost < $1.cost }) else { continue }
        (costs[i][j], steps[i][j]) = best
      }
    }
    return path(steps, actual.count)
  }

  private struct Choice {
    var cost: Int
    var step: Step
    var pattern: Int
    var output: Int
  }

  private func choices(_ i: Int, _ j: Int, _ actual: [String]) -> [Choice] {
    var choices: [Choice] = []
    let hasPattern = i < lines.count
    let isAnyLines = hasPattern && OutputPattern.normalise(lines[i]) == ["[...]"]
    if hasPattern, j < actual.count, !isAnyLines {
      if matches(lines[i], actual[j]) {
        choices.append(Choice(cost: 0, step: .keep(i), pattern: 1, output: 1))
      }
      let isSame = Self.firstWord(lines[i]) == Self.firstWord(actual[j])
      choices.append(
        Choice(cost: isSame ? 2 : 3, step: .replace(i, by: j), pattern: 1, output: 1))
    }
    if isAnyLines {
      choices.append(Choice(cost: 0, step: .keep(i), pattern: 1, output: 0))
      if j < actual.count {
        choices.append(Choice(cost: 0, step: .absorb, pattern: 0, output: 1))
      }
    } else if hasPattern {
      choices.append(Choice(cost: 4, step: .drop, pattern: 1, output: 0))
    }
    if j < actual.count {
      choices.append(Choice(cost: 2, step: .insert(j), pattern: 0, output: 1))
    }
    return choices
  }

  private func path(_ steps: [[Step]], _ count: Int) -> [Step] {
    var (i, j) = (0, 0)
    var path: [Step] = []
    while i < lines.count || j < count {
      path.append(steps[i][j])
      switch steps[i][j] {
      case .keep(let line):
        i += 1
        if OutputPattern.normalise(lines[line]) != ["[...]"] { j += 1 }
      case .replace: (i, j) = (i + 1, j + 1)
      case .insert, .absorb: j += 1
      case .drop: i += 1
      }
    }
    return path
  }

  private func matches(_ line: String, _ actual: String) -> Bool {
    OutputPattern(line).mismatch(with: actual, values: values) == nil
  }

  private static func firstWord(_ line: String) -> Substring? {
    line.split(separator: " ").first
  }
}
