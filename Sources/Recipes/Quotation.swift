package import Diagnostics

/// A block that equals a file of the repository, or a region of one.
package struct Quotation: Sendable, Equatable {
  /// Relative to the root of the repository.
  package var path: String
  package var region: String?
  package var code: String
  /// The block's place on the page.
  package var location: Location

  /// Reads `PATH` or `PATH#REGION`; nil for anything else.
  init?(_ value: String, of code: String, at location: Location) {
    let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard RepositoryPath.isInside(String(parts[0])) else { return nil }
    if parts.count > 1 {
      guard parts[1].wholeMatch(of: /[A-Za-z0-9._-]+/) != nil else { return nil }
      region = String(parts[1])
    }
    path = String(parts[0])
    self.code = code
    self.location = location
  }
}
