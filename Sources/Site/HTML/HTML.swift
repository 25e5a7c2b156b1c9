/// HTML under construction. Text and attribute values are escaped on the way in; there is no way to
/// put a raw string in.
struct HTML {
  private(set) var source = ""

  mutating func open(_ tag: Tag, _ attributes: [Attribute] = []) {
    source += "<"
    source += tag.rawValue
    for attribute in attributes { write(attribute) }
    source += ">"
  }

  mutating func close(_ tag: Tag) {
    source += "</"
    source += tag.rawValue
    source += ">"
  }

  /// An element without content or end tag (`br`, `img`, `meta` …).
  mutating func void(_ tag: Tag, _ attributes: Attribute...) { open(tag, attributes) }

  mutating func element(
    _ tag: Tag, _ attributes: Attribute..., content: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  mutating func element(_ tag: Tag, _ attributes: Attribute..., text content: String) {
    open(tag, attributes)
    text(content)
    close(tag)
  }

  mutating func text(_ text: String) { escape(text, inAttribute: false) }

  mutating func append(_ other: HTML) { source += other.source }

  /// Data for machines, which no browser runs. `<` becomes an escape of JSON's: no end tag can stand
  /// in it.
  mutating func data(_ type: String, json: String) {
    open(.script, [Attribute("type", type)])
    source += json.replacing("<", with: "\\u003c")
    close(.script)
  }

  /// A line break in the source, where it cannot change what readers see.
  mutating func newline() { source += "\n" }

  mutating func doctype() { source += "<!DOCTYPE html>\n" }

  private mutating func write(_ attribute: Attribute) {
    source += " "
    source += attribute.name.description
    guard let value = attribute.value else { return }
    source += "=\""
    escape(value, inAttribute: true)
    source += "\""
  }

  private static let special = Array("&<>\"".utf8)

  private mutating func escape(_ text: String, inAttribute: Bool) {
    guard text.utf8.contains(where: Self.special.contains) else {
      source += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": source += "&amp;"
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "\"" where inAttribute: source += "&quot;"
      default: source.unicodeScalars.append(scalar)
      }
    }
  }
}
