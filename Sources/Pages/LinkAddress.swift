internal import Foundation

/// The parts of a relative link: a path, a query, an anchor.
struct LinkAddress {
  /// Decoded, without query and anchor.
  let path: String
  /// Decoded; nil without `#`.
  let anchor: String?
  let hasQuery: Bool
  /// As it is written, before `#`.
  private let written: String
  /// What follows the path, as it is written: the query and the anchor.
  private let rest: String

  init(_ destination: String) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    written = String(parts.first ?? "")
    anchor = parts.count > 1 ? Self.decoded(parts[1]) : nil
    let query = written.firstIndex(of: "?")
    hasQuery = query != nil
    let path = written[..<(query ?? written.endIndex)]
    self.path = Self.decoded(path)
    rest = String(destination.dropFirst(path.count))
  }

  /// The same address with another anchor.
  func written(anchor: String) -> String { "\(written)#\(anchor)" }

  /// The same address with another path.
  func written(path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return encoded + rest
  }

  private static func decoded(_ text: Substring) -> String {
    String(text).removingPercentEncoding ?? String(text)
  }
}
