/// How a piece of text looks on a terminal.
package enum TextStyle: String, Sendable, CaseIterable {
  case plain = "0"
  case bold = "1"
  case dim = "2"
  case italic = "3"
  case underlined = "4"
  case struck = "9"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case cyan = "36"
}

/// Writes styles as a terminal understands them, or not at all.
package struct Palette: Sendable {
  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  package func callAsFunction(_ text: String, _ style: TextStyle) -> String {
    if !isColoured || style == .plain || text.isEmpty { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
