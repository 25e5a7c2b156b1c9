/// HTML under construction. Text and attribute values are escaped on the way in; there is no way to
/// put a raw string in.
struct HTML {
  private(set) var bytes: [UInt8] = []

  var source: String { String(decoding: bytes, as: UTF8.self) }

  mutating func open(_ tag: Tag, _ attributes: [Attribute] = []) {
    write("<")
    write(tag.rawValue)
    for attribute in attributes { write(attribute) }
    write(">")
  }

  mutating func close(_ tag: Tag) {
    write("</")
    write(tag.rawValue)
    write(">")
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

  mutating func append(_ other: HTML) { bytes += other.bytes }

  /// Data for machines, which no browser runs. `<` becomes an escape of JSON's: no end tag can stand
  /// in it.
  mutating func data(_ type: String, json: String) {
    open(.script, [Attribute("type", type)])
    for byte in json.utf8 {
      if byte == UInt8(ascii: "<") { write("\\u003c") } else { bytes.append(byte) }
    }
    close(.script)
  }

  /// A line break in the source, where it cannot change what readers see.
  mutating func newline() { write("\n") }

  mutating func doctype() { write("<!DOCTYPE html>\n") }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(_ attribute: Attribute) {
    write(" ")
    write(attribute.name.text)
    guard let value = attribute.value else { return }
    write("=\"")
    escape(value, inAttribute: true)
    write("\"")
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    // Most texts go in as a whole.
    guard text.utf8.contains(where: HTML.isSpecial) else { return write(text) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\"") where inAttribute: write("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
