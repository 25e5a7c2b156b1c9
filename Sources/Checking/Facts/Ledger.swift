package import Diagnostics

/// What the check of a page writes down: each fact with its state, and a finding for each that is
/// wrong.
package struct Ledger: Sendable {
  package private(set) var facts: [Fact] = []
  package private(set) var findings: [Diagnostic] = []

  package init() {}

  package mutating func proven(
    _ kind: Fact.Kind, _ subject: String, at location: Location, by evidence: [String] = []
  ) {
    facts.append(Fact(kind, subject, .proven, at: location, by: evidence))
  }

  /// Only a running cluster can know.
  package mutating func runtime(
    _ kind: Fact.Kind, _ subject: String, because reason: String, at location: Location
  ) {
    facts.append(Fact(kind, subject, .runtime(reason), at: location))
  }

  package mutating func excluded(
    _ kind: Fact.Kind, _ subject: String, because reason: String, at location: Location
  ) {
    facts.append(Fact(kind, subject, .excluded(reason), at: location))
  }

  /// - Parameter finding: must have a location.
  package mutating func wrong(
    _ kind: Fact.Kind, _ subject: String, _ finding: Diagnostic, by evidence: [String] = []
  ) {
    let place = finding.location ?? Location(path: "")
    facts.append(Fact(kind, subject, .wrong, at: place, by: evidence))
    findings.append(finding)
  }

  /// A defect that refutes no fact.
  package mutating func add(_ finding: Diagnostic) { findings.append(finding) }

  package mutating func add(_ other: Ledger) {
    facts += other.facts
    findings += other.findings
  }
}
