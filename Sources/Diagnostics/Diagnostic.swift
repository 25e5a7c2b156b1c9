/// One finding or failure, told the same way everywhere: what, where, why, and what to do.
///
/// Printed as `file:line:column: error: what — why`, then a `help:` line.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, Codable {
    case error
    case warning
  }

  package var severity: Severity
  /// A stable name in kebab case, for filters and tests.
  package var rule: String
  package var what: String
  package var why: String
  package var help: String?
  package var location: Location?
  /// Bytes from the location on that the finding is about; nil when it has no certain end.
  package var length: Int?
  /// What would certainly be right in the place of these bytes; nil when there is no one answer.
  package var replacement: String?

  package init(
    _ severity: Severity = .error, rule: String, what: String, why: String, help: String? = nil,
    at location: Location? = nil, length: Int? = nil, replacement: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.what = what
    self.why = why
    self.help = help
    self.location = location
    self.length = length
    self.replacement = replacement
  }

  /// The message without its place and help.
  package var message: String { "\(what) — \(why)" }
}

extension Diagnostic: CustomStringConvertible {
  package var description: String {
    let place = location.map { "\($0): " } ?? ""
    let advice = help.map { "\nhelp: \($0)" } ?? ""
    return "\(place)\(severity.rawValue): \(message)\(advice)"
  }
}

extension Diagnostic: Comparable {
  /// By file, then position, then rule, so that reports do not depend on the order of work.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    left.order < right.order
  }

  private var order: (String, Position, String, String) {
    (location?.path ?? "", location?.position ?? Position(line: 0, column: 0), rule, what)
  }
}
