/// Why helm or kubectl would refuse a command.
package struct CallProblem: Sendable, Equatable {
  /// `unknown-verb`, `unknown-flag` or `flag-value`.
  package var rule: String
  package var what: String
  package var why: String
  package var help: String?
  /// Bytes in the code.
  package var range: Range<Int>
  /// What would certainly be right in their place.
  package var replacement: String?

  package init(
    _ rule: String, what: String, why: String, help: String? = nil, range: Range<Int>,
    replacement: String? = nil
  ) {
    self.rule = rule
    self.what = what
    self.why = why
    self.help = help
    self.range = range
    self.replacement = replacement
  }
}
