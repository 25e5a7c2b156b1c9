package import Diagnostics

/// What a check of a repository found: every fact that its pages state, and every finding.
package struct CheckResult: Sendable {
  /// Pages that were read.
  package var pages: Int
  /// Commands in them, whether or not they could be looked at.
  package var commands: Int
  package var facts: [Fact]
  package var findings: [Diagnostic]

  package init(
    pages: Int = 0, commands: Int = 0, facts: [Fact] = [], findings: [Diagnostic] = []
  ) {
    self.pages = pages
    self.commands = commands
    self.facts = facts
    self.findings = findings
  }
}
