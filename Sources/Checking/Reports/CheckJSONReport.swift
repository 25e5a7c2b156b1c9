internal import Diagnostics
package import Foundation

/// A check as JSON, for programs; `site/schemas/check-report.schema.json` describes it.
package struct CheckJSONReport {
  package let data: Data

  /// Grows when members are added; another number when one changes or goes.
  private static let version = 1

  /// - Parameter listsFacts: whether each fact is told, or only how many there are.
  package init(_ result: CheckResult, sources: SourceStore, listsFacts: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var sources = sources
    let result = result.sorted()
    let statistics = Statistics(result.facts)
    let contents = Contents(
      version: Self.version,
      findings: result.findings.map { JSONFinding($0, &sources) },
      suppressed: result.suppressed.map { JSONFinding($0.finding, &sources, reason: $0.reason) },
      facts: listsFacts ? result.facts.map(JSONFact.init) : nil,
      statistics: Dictionary(
        uniqueKeysWithValues: statistics.counts.map { ($0.key.rawValue, $0.value) }),
      pages: result.pages, commands: result.commands)
    data = try encoder.encode(contents) + Data("\n".utf8)
  }

  private struct Contents: Encodable {
    let version: Int
    let findings: [JSONFinding]
    let suppressed: [JSONFinding]
    let facts: [JSONFact]?
    let statistics: [String: Statistics.Counts]
    let pages: Int
    let commands: Int
  }
}

/// A finding as the JSON report holds it; columns count bytes from 1, ends are just past the last.
private struct JSONFinding: Encodable {
  let rule: String
  let severity: String
  let file: String?
  let line: Int?
  let column: Int?
  let endLine: Int?
  let endColumn: Int?
  let what: String
  let why: String
  let help: String?
  let fixes: [Fix]?
  let reason: String?

  struct Fix: Encodable {
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let replacement: String
  }

  init(_ finding: Diagnostic, _ sources: inout SourceStore, reason: String? = nil) {
    rule = finding.rule
    severity = finding.severity.rawValue
    file = finding.location?.path
    what = finding.what
    why = finding.why
    help = finding.help
    self.reason = reason
    let source = finding.location.flatMap { sources.text($0.path) }
    let extent = Extent(of: finding, in: source)
    line = extent?.start.line
    column = extent?.start.column
    endLine = extent?.end?.line
    endColumn = extent?.end?.column
    if let start = extent?.start, let end = extent?.end, let replacement = finding.replacement {
      fixes = [
        Fix(
          line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
          replacement: replacement)
      ]
    } else {
      fixes = nil
    }
  }
}

private struct JSONFact: Encodable {
  let kind: String
  let subject: String
  let state: String
  let reason: String?
  let file: String
  let line: Int?
  let column: Int?
  let evidence: [String]

  init(_ fact: Fact) {
    kind = fact.kind.rawValue
    subject = fact.subject
    state = fact.state.name
    reason = fact.state.reason
    file = fact.location.path
    line = fact.location.position?.line
    column = fact.location.position?.column
    evidence = fact.evidence
  }
}
