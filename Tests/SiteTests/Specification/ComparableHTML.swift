import Foundation

/// HTML without what two writers may do differently: white space between blocks, the order of
/// attributes, escapes, and the site's own classes, ids and wrappers.
struct ComparableHTML {
  private(set) var text = ""
  private var isInPre = false
  private var isInAnchor = false

  private static let blocks: Set<String> = [
    "p", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table",
    "thead", "tbody", "tr", "th", "td", "br",
  ]
  /// What the site puts around code, headings and tables.
  private static let wrappers: Set<String> = ["div", "figure", "span"]
  private static let own: Set<String> = [
    "id", "tabindex", "rel", "scope", "role", "loading", "aria-label", "data-twin",
  ]

  init(_ html: String) {
    for match in html.matches(of: /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^>]*)?)\/?>|[^<]+|</) {
      if let name = match.output.2 {
        add(String(name), String(match.output.3 ?? ""), isEnd: match.output.1 == "/")
      } else if !isInAnchor {
        add(String(match.output.0))
      }
    }
    text = text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private mutating func add(_ name: String, _ attributes: String, isEnd: Bool) {
    if name == "a", attributes.contains("class=\"anchor\"") {
      isInAnchor = true
      return
    }
    if isInAnchor {
      if name == "a" { isInAnchor = false }
      return
    }
    if Self.wrappers.contains(name) { return }
    if name == "pre" { isInPre = !isEnd }
    let isBlock = Self.blocks.contains(name)
    if isBlock { trim() }
    text += isEnd ? "</\(name)>" : "<\(name)\(Self.attributes(attributes, of: name))>"
    if isBlock, !isInPre { text += "\n" }
  }

  private mutating func add(_ part: String) {
    var part = Self.unescaped(part)
    if !isInPre {
      part = part.replacing(/\s+/, with: " ")
      if text.last == "\n" || text.isEmpty { part = String(part.drop { $0 == " " }) }
    }
    text += part
  }

  /// White space before a block's tag means nothing.
  private mutating func trim() {
    guard !isInPre else { return }
    while text.last == " " { text.removeLast() }
    if !text.isEmpty, text.last != "\n" { text += "\n" }
  }

  private static func attributes(_ text: String, of name: String) -> String {
    var found: [String] = []
    for match in text.matches(of: /([a-zA-Z-]+)(?:="([^"]*)")?/) {
      let key = String(match.output.1)
      let value = unescaped(String(match.output.2 ?? ""))
      if own.contains(key) { continue }
      if key == "class" {
        if value == "language-text" { continue }
        if ["left", "right", "center"].contains(value) {
          found.append("align=\(value)")
        } else if value.hasPrefix("language-") {
          found.append("class=\(value)")
        }
      } else {
        found.append("\(key)=\(value.removingPercentEncoding ?? value)")
      }
    }
    return found.sorted().map { " \($0)" }.joined()
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
