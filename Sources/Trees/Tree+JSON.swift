extension Tree {
  /// The value as JSON in one line, which is YAML, too.
  package var jsonText: String {
    switch value {
    case .null, .bool, .integer: scalarText ?? "null"
    // JSON knows no infinity; a string is what YAML's reader makes of the rest.
    case .number(let number): number.isFinite ? "\(number)" : Tree.quoted("\(number)")
    case .string(let text): Tree.quoted(text)
    case .sequence(let elements): "[\(elements.map(\.jsonText).joined(separator: ","))]"
    case .mapping(let members):
      "{\(members.map { "\(Tree.quoted($0.key)):\($0.value.jsonText)" }.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85
        || (0x2028...0x2029).contains(scalar.value) || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
