package import Diagnostics

/// A finding that the page itself says is none, and why.
package struct SuppressedFinding: Sendable, Hashable {
  package var finding: Diagnostic
  package var reason: String

  package init(_ finding: Diagnostic, reason: String) {
    self.finding = finding
    self.reason = reason
  }
}
