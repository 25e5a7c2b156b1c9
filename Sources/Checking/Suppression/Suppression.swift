package import Diagnostics

/// An exception that a page makes: `<!-- check:ignore RULE[, RULE] reason="…" -->`.
package struct Suppression: Sendable, Equatable {
  /// A rule as the comment names it, and where.
  package struct Rule: Sendable, Hashable {
    package let name: String
    package let location: Location
  }

  package let path: String
  package let rules: [Rule]
  package let reason: String
  /// The lines that it holds for; nil for the whole page.
  package let lines: ClosedRange<Int>?

  package func covers(_ location: Location) -> Bool {
    guard location.path == path else { return false }
    guard let lines else { return true }
    return location.position.map { lines.contains($0.line) } ?? false
  }
}
