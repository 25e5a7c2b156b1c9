package import Recipes

/// What the site knows of a recipe's last verification.
package struct Verification: Sendable, Equatable {
  package var record: VerificationRecord
  /// Whether the recipe is still what the record speaks of; nil when that could not be told.
  package var isCurrent: Bool?

  package init(record: VerificationRecord, isCurrent: Bool?) {
    self.record = record
    self.isCurrent = isCurrent
  }

  /// Looks a recipe up by id; nil when no run is recorded.
  package typealias Lookup = (String) -> Verification?
}
