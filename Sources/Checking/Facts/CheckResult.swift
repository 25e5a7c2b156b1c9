package import Diagnostics

/// What a check of a repository found: every fact that its pages state, and every finding.
package struct CheckResult: Sendable {
  /// Pages that were read.
  package var pages: Int
  /// Commands in them, whether or not they could be looked at.
  package var commands: Int
  package var facts: [Fact]
  package var findings: [Diagnostic]
  /// What the pages make an exception for; in no other list.
  package var suppressed: [SuppressedFinding]

  package init(
    pages: Int = 0, commands: Int = 0, facts: [Fact] = [], findings: [Diagnostic] = [],
    suppressed: [SuppressedFinding] = []
  ) {
    self.pages = pages
    self.commands = commands
    self.facts = facts
    self.findings = findings
    self.suppressed = suppressed
  }

  /// With everything once and in the order of the files, so that reports do not depend on the order
  /// of work.
  package func sorted() -> CheckResult {
    var result = self
    result.findings = Set(findings).sorted()
    result.suppressed = Set(suppressed).sorted { $0.finding < $1.finding }
    result.facts = Self.sorted(facts)
    return result
  }

  /// Page by page, and without moving facts about: so that twice the pages take twice as long.
  private static func sorted(_ facts: [Fact]) -> [Fact] {
    let pages = Dictionary(grouping: facts.indices) { facts[$0].location.path }
    return pages.sorted { $0.key < $1.key }.flatMap { _, indices in
      indices.sorted { facts[$0].order < facts[$1].order }.map { facts[$0] }
    }
  }
}

extension Fact {
  /// Within its page.
  fileprivate var order: (Position, String, String) {
    (location.position ?? Position(line: 0, column: 0), kind.rawValue, subject)
  }
}
