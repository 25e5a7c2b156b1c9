/// What tells that a background block is up.
package enum Readiness: Sendable, Equatable {
  /// The block's own process tree listens on this TCP port of the loopback interface.
  case tcp(port: UInt16)
  /// A line of the block's output matches this regular expression.
  case log(pattern: String)
  /// A GET of this address is answered with a status below 400.
  case http(url: String)

  /// Reads `tcp:15002`, `log:REGEX` or `http:URL`; nil for anything else.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let value = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "tcp":
      guard let port = UInt16(value), port > 0 else { return nil }
      self = .tcp(port: port)
    case "log":
      guard !value.isEmpty, (try? LineExpression.compile(value)) != nil else { return nil }
      self = .log(pattern: value)
    case "http":
      guard value.wholeMatch(of: /https?:\/\/[^\s\/:]+(:[0-9]+)?(\/\S*)?/) != nil else {
        return nil
      }
      self = .http(url: value)
    default: return nil
    }
  }
}
