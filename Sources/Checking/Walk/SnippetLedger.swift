internal import Commands
internal import Diagnostics

/// The ledger of a piece of code: places are bytes of it.
struct SnippetLedger: Sendable {
  let snippet: Snippet
  private(set) var ledger = Ledger()
  /// Set where the code states what is wrong on purpose: nothing but its form is held against it.
  let exemption: String?

  init(_ snippet: Snippet, exemption: String? = nil) {
    self.snippet = snippet
    self.exemption = exemption
  }

  func location(_ range: Range<Int>) -> Location { snippet.location(at: range.lowerBound) }

  mutating func proven(
    _ kind: Fact.Kind, _ subject: String, at range: Range<Int>, by evidence: [String] = []
  ) {
    ledger.proven(kind, subject, at: location(range), by: evidence)
  }

  mutating func runtime(
    _ kind: Fact.Kind, _ subject: String, because reason: String, at range: Range<Int>
  ) {
    ledger.runtime(kind, subject, because: reason, at: location(range))
  }

  mutating func excluded(
    _ kind: Fact.Kind, _ subject: String, because reason: String, at range: Range<Int>
  ) {
    ledger.excluded(kind, subject, because: reason, at: location(range))
  }

  /// - Parameter mistake: what is wrong there.
  mutating func wrong(
    _ kind: Fact.Kind, _ subject: String, _ mistake: Mistake, at range: Range<Int>
  ) {
    if let exemption {
      excluded(kind, subject, because: exemption, at: range)
      return
    }
    ledger.wrong(
      kind, subject,
      Diagnostic(
        rule: mistake.rule, what: mistake.what, why: mistake.why, help: mistake.help,
        at: location(range), length: range.isEmpty ? nil : range.count,
        replacement: mistake.replacement))
  }

  /// A defect that refutes no fact.
  mutating func add(_ mistake: Mistake, at range: Range<Int>) {
    ledger.add(
      Diagnostic(
        rule: mistake.rule, what: mistake.what, why: mistake.why, help: mistake.help,
        at: location(range), length: range.isEmpty ? nil : range.count,
        replacement: mistake.replacement))
  }

  mutating func add(_ other: Ledger) { ledger.add(other) }

  /// How a command is written is wrong in a fault, too.
  mutating func wrongForm(_ kind: Fact.Kind, _ subject: String, _ problem: CallProblem) {
    ledger.wrong(
      kind, subject,
      Diagnostic(
        rule: problem.rule, what: problem.what, why: problem.why, help: problem.help,
        at: location(problem.range), length: problem.range.isEmpty ? nil : problem.range.count,
        replacement: problem.replacement))
  }

  /// Whether something was found wrong so far.
  var hasFindings: Bool { !ledger.findings.isEmpty }

  /// Without facts.
  var findingsOnly: Ledger {
    var result = Ledger()
    for finding in ledger.findings { result.add(finding) }
    return result
  }
}

/// What is wrong with a fact: a finding without its place.
struct Mistake: Sendable {
  var rule: String
  var what: String
  var why: String
  var help: String
  /// What would certainly be right in its place.
  var replacement: String?

  init(_ rule: String, _ what: String, why: String, help: String, replacement: String? = nil) {
    self.rule = rule
    self.what = what
    self.why = why
    self.help = help
    self.replacement = replacement
  }
}

extension Mistake {
  /// "did you mean", with the nearest names, or another piece of advice where there are none.
  static func suggestion(_ names: [String], otherwise advice: String) -> String {
    switch names.count {
    case 0: advice
    case 1: "did you mean '\(names[0])'?"
    default:
      "did you mean \(names.dropLast().map { "'\($0)'" }.joined(separator: ", ")) or '\(names[names.count - 1])'?"
    }
  }
}
