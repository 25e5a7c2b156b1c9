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
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let address = destination[..<(mark ?? destination.endIndex)]
    written = String(address)
    anchor = mark.map { Self.decoded(destination[destination.utf8.index(after: $0)...]) }
    let query = address.utf8.firstIndex(of: UInt8(ascii: "?"))
    hasQuery = query != nil
    let end = query ?? address.endIndex
    path = Self.decoded(address[..<end])
    rest = String(destination[end...])
  }

  /// The same address with another anchor.
  func written(anchor: String) -> String { "\(written)#\(anchor)" }

  /// The same address with another path.
  func written(path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return encoded + rest
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(text).removingPercentEncoding ?? String(text)
  }
}
