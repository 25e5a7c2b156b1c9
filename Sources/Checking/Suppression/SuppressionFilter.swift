internal import Diagnostics
package import Markdown

/// Takes out of a result what the pages make an exception for.
package struct SuppressionFilter: Sendable {
  private var suppressions: [String: [Suppression]] = [:]
  private var findings: [Diagnostic] = []

  package init(_ documents: some Sequence<Document>) {
    for document in documents where SuppressionReader.mayBeIn(document.source) {
      let reader = SuppressionReader(document)
      if !reader.suppressions.isEmpty {
        suppressions[document.source.path] = reader.suppressions
      }
      findings += reader.findings
    }
  }

  /// Suppressed findings move to their own list, and their facts are excluded: both stay in the
  /// statistics. What is wrong with the exceptions is found, too.
  ///
  /// - Parameter isWhole: whether everything was checked; else an exception may only seem unused.
  package func apply(to result: CheckResult, isWhole: Bool = true) -> CheckResult {
    var result = result
    var used: Set<Suppression.Rule> = []
    var reasons: [Location: [String]] = [:]
    let found = Set(result.findings).sorted()
    result.findings = []
    for finding in found {
      guard let (suppression, rule) = exception(for: finding), let place = finding.location else {
        result.findings.append(finding)
        continue
      }
      used.insert(rule)
      result.suppressed.append(SuppressedFinding(finding, reason: suppression.reason))
      reasons[place, default: []].append(suppression.reason)
    }
    for index in result.facts.indices where result.facts[index].state == .wrong {
      // Two facts can be wrong at one place, and only one of them suppressed.
      guard let reason = reasons[result.facts[index].location]?.popLast() else { continue }
      result.facts[index].state = .excluded("suppressed: \(reason)")
    }
    result.findings += findings + (isWhole ? unused(used) : [])
    return result
  }

  private func exception(for finding: Diagnostic) -> (Suppression, Suppression.Rule)? {
    guard let location = finding.location else { return nil }
    // The nearest one is meant: a later one before the page's own.
    for suppression in (suppressions[location.path] ?? []).reversed()
    where suppression.covers(location) {
      if let rule = suppression.rules.first(where: { $0.name == finding.rule }) {
        return (suppression, rule)
      }
    }
    return nil
  }

  private func unused(_ used: Set<Suppression.Rule>) -> [Diagnostic] {
    suppressions.values.joined().flatMap { suppression in
      suppression.rules.filter { !used.contains($0) }.map { rule in
        Diagnostic(
          rule: CheckRule.unusedSuppression,
          what: "the exception for '\(rule.name)' suppresses nothing",
          why: suppression.lines == nil
            ? "the page breaks no such rule" : "what follows breaks no such rule",
          help: "remove it", at: rule.location, length: rule.name.utf8.count)
      }
    }
  }
}
