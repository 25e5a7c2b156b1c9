package import Trees

/// The flag that a value was given with: helm makes different things of the same text.
package enum SetFlag: String, Sendable {
  case set
  case string = "set-string"
  case json = "set-json"
  case file = "set-file"
  case literal = "set-literal"

  /// What helm makes of a text; nil when that cannot be known here, or is no value.
  package func value(_ text: String) -> Tree? {
    switch self {
    case .set: Tree(Self.typed(text))
    case .string, .literal: Tree(.string(text))
    case .json: try? Tree(yaml: text)
    case .file: nil
    }
  }

  /// Truths, null and whole numbers; decimals and numbers with a leading zero stay text.
  private static func typed(_ text: String) -> Tree.Value {
    switch text.lowercased() {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "0": return .integer(0)
    default: break
    }
    guard let first = text.first, first != "0", let number = Int(text) else { return .string(text) }
    return .integer(number)
  }
}
