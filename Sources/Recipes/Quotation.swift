package import Diagnostics

/// A block that equals a file of the repository, or a part of one.
package struct Quotation: Sendable, Equatable {
  /// Relative to the root of the repository.
  package var path: String
  package var region: String?
  /// From 1, both ends included.
  package var lines: ClosedRange<Int>?
  package var code: String
  /// The block's place on the page.
  package var location: Location

  /// Reads `PATH`, `PATH#REGION` or, as GitHub has it, `PATH#L3-L9`; nil for anything else.
  package init?(_ value: String, of code: String, at location: Location) {
    let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard RepositoryPath.isInside(String(parts[0])) else { return nil }
    if parts.count > 1 {
      guard parts[1].wholeMatch(of: /[A-Za-z0-9._-]+/) != nil else { return nil }
      if let match = parts[1].wholeMatch(of: /L(\d+)(?:-L(\d+))?/) {
        guard let first = Int(match.output.1), let last = Int(match.output.2 ?? match.output.1),
          first >= 1, first <= last
        else { return nil }
        lines = first...last
      } else {
        region = String(parts[1])
      }
    }
    path = String(parts[0])
    self.code = code
    self.location = location
  }

  /// What the block says that it equals.
  package var name: String {
    if let region { return "\(path)#\(region)" }
    guard let lines else { return path }
    return "\(path)#L\(lines.lowerBound)-L\(lines.upperBound)"
  }
}
