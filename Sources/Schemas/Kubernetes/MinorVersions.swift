/// Versions of Kubernetes from one to another, by their number after "1.".
package struct MinorVersions: Sendable, Hashable {
  /// What the tables know.
  package static let known = MinorVersions(first: 20, last: 37)

  package var first: Int
  package var last: Int

  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// Of `20-24`, where either number may be missing: it is then the first or last known one.
  init?(span: some StringProtocol) {
    let ends = span.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2 else { return nil }
    self.init(first: ends[0] ?? Self.known.first, last: ends[1] ?? Self.known.last)
  }

  /// Of "1.20" to "1.34"; nil when they are no versions in this order that the tables know.
  package init?(oldest: String, newest: String) {
    guard let first = Self.minor(oldest), let last = Self.minor(newest), first <= last,
      Self.known.has(first), Self.known.has(last)
    else { return nil }
    self.init(first: first, last: last)
  }

  private static func minor(_ version: String) -> Int? {
    let parts = version.drop { $0 == "v" }.split(separator: ".")
    guard parts.count >= 2, parts[0] == "1" else { return nil }
    return Int(parts[1])
  }

  package func has(_ minor: Int) -> Bool { first...last ~= minor }

  package func overlaps(_ other: MinorVersions) -> Bool {
    first <= other.last && other.first <= last
  }
}

extension MinorVersions: CustomStringConvertible {
  package var description: String { first == last ? "1.\(first)" : "1.\(first) to 1.\(last)" }
}
