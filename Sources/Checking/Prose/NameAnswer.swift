/// What charts say to a name that a page writes.
package enum NameAnswer: Sendable, Equatable {
  /// It is no name of this kind: nothing is stated.
  case notMeant
  case known(by: [String])
  /// Only a running cluster can know; the reason says why.
  case runtime(String)
  /// It is not looked at; the reason says why.
  case excluded(String)
  case unknown(Refutation)

  /// Why a name is wrong.
  package struct Refutation: Sendable, Equatable {
    package var rule: String
    package var what: String
    package var why: String
    /// Names that may be meant, the best first.
    package var nearest: [String]
    /// The one name that is meant without doubt, where that is known.
    package var certain: String?

    package init(
      rule: String, what: String, why: String, nearest: [String] = [], certain: String? = nil
    ) {
      self.rule = rule
      self.what = what
      self.why = why
      self.nearest = nearest
      self.certain = certain
    }
  }
}
