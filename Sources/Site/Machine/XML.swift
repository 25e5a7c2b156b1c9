/// XML under construction: every text is escaped on the way in.
struct XML {
  private(set) var source = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  private var depth = 0

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], content: (inout XML) -> Void
  ) {
    indent()
    open(name, attributes, end: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    source += "</\(name)>\n"
  }

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    indent()
    open(name, attributes, end: ">")
    source += XML.escaped(text)
    source += "</\(name)>\n"
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    indent()
    open(name, attributes, end: "/>\n")
  }

  private mutating func indent() { source += String(repeating: "  ", count: depth) }

  private mutating func open(_ name: String, _ attributes: [(String, String)], end: String) {
    source += "<\(name)"
    for (key, value) in attributes { source += " \(key)=\"\(XML.escaped(value))\"" }
    source += end
  }

  /// Control characters, which XML cannot hold, are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case let control where control.value < 0x20: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
