/// An attribute of an element; its value is escaped when it is written.
struct Attribute {
  /// A name that stands in the source: no text of a page becomes one.
  struct Name: ExpressibleByStringLiteral {
    let text: String

    init(stringLiteral text: String) { self.text = text }
  }

  let name: Name
  /// Nil for a boolean attribute, which stands alone.
  let value: String?

  init(_ name: Name, _ value: String?) {
    self.name = name
    self.value = value
  }

  static func `class`(_ name: String) -> Attribute { Attribute("class", name) }
  static func id(_ name: String) -> Attribute { Attribute("id", name) }
  static func href(_ target: String) -> Attribute { Attribute("href", target) }
  static func lang(_ code: String) -> Attribute { Attribute("lang", code) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  /// Lets the keyboard scroll what may be wider than the page.
  static var focusable: Attribute { Attribute("tabindex", "0") }
}
