/// What a field of an object holds.
package indirect enum FieldType: Sendable, Hashable {
  /// With the words that are accepted, none where all are.
  case string([String])
  case base64
  case integer
  case number
  case boolean
  case integerOrString
  /// An amount of processors, memory or storage: `500m`, `2Gi`.
  case quantity
  case time
  /// Any value at all.
  case anything
  /// A mapping of any keys to any values.
  case object
  case list(FieldType)
  /// Any keys, each with a value of this type.
  case map(FieldType)
  /// A mapping with fields of its own, by the name of their definition.
  case fields(String)

  /// Reads the table's notation; see Generate/kubernetes.py.
  init(notation: Substring) {
    let rest = notation.dropFirst()
    switch notation.first {
    case "[": self = .list(FieldType(notation: rest))
    case "{": self = .map(FieldType(notation: rest))
    case ":": self = .fields(String(rest))
    default: self = FieldType.scalar(notation)
    }
  }

  private static let scalars: [Character: FieldType] = [
    "y": .base64, "i": .integer, "n": .number, "b": .boolean, "x": .integerOrString, "q": .quantity,
    "t": .time, "o": .object,
  ]

  private static func scalar(_ notation: Substring) -> FieldType {
    guard let letter = notation.first else { return .anything }
    guard letter == "s" else { return scalars[letter] ?? .anything }
    let words = notation.dropFirst(2).dropLast().split(separator: ",")
    return .string(words.map(String.init))
  }

  /// As a message names it: "an integer".
  package var name: String {
    switch self {
    case .string: "a string"
    case .base64: "a string in base64"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "true or false"
    case .integerOrString: "an integer or a string"
    case .quantity: "a quantity"
    case .time: "a time"
    case .anything: "any value"
    case .object, .map, .fields: "a mapping"
    case .list: "a list"
    }
  }
}
