/// A JSON value, with numbers as they are written.
enum JSONValue: Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// The value as a message names it: scalars in full, the others by what they are.
  var label: String {
    switch self {
    case .object: "an object"
    case .array(let elements): "an array of \(elements.count)"
    case .string(let text): "\"\(text)\""
    case .number(let text): text
    case .bool(let truth): "\(truth)"
    case .null: "null"
    }
  }

  /// `1`, `1.0` and `1e0` are one number; whole numbers are compared digit by digit.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let isWhole = [left, right].allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "-" } }
    guard !isWhole, let left = Double(left), let right = Double(right) else { return false }
    return left == right
  }
}
