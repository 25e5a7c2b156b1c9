internal import Diagnostics
internal import Trees

/// How a value misses a type.
struct ScalarProblem {
  /// "a string".
  var what: String
  var why: String
  var help: String?
  var text: String?
  var replacement: String?
  /// Another type, and not the right type with a value that is refused.
  var isOfType = true

  /// Nil when the value fits.
  static func of(_ tree: Tree, _ type: FieldType) -> ScalarProblem? {
    switch (type, tree.value) {
    case (.string(let words), .string(let text)): of(word: text, words)
    case (.base64, .string(let text)): of(base64: text)
    case (.quantity, .string(let text)): of(quantity: text)
    default: fits(tree, type) ? nil : mismatch(tree, type)
    }
  }

  private static func fits(_ tree: Tree, _ type: FieldType) -> Bool {
    switch (type, tree.value) {
    case (.anything, _), (.object, .mapping), (.integer, .integer), (.number, .integer),
      (.number, .number), (.boolean, .bool), (.integerOrString, .integer),
      (.integerOrString, .string), (.time, .string), (.quantity, .integer), (.quantity, .number):
      true
    case (.integer, .number(let number)): number == number.rounded()
    default: false
    }
  }

  private static func mismatch(_ tree: Tree, _ type: FieldType) -> ScalarProblem {
    ScalarProblem(what: name(tree), why: type.name, help: advice(tree, type))
  }

  private static func name(_ tree: Tree) -> String {
    switch tree.value {
    case .null: "null"
    case .bool(let truth): "the truth value \(truth)"
    case .integer(let number): "the number \(number)"
    case .number(let number): "the number \(number)"
    case .string(let text): text.utf8.count <= 40 ? "the string '\(text)'" : "a string"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  private static func advice(_ tree: Tree, _ type: FieldType) -> String? {
    switch (type, tree.value) {
    case (.string, .bool), (.string, .integer), (.string, .number): "put it in quotes"
    case (.integer, .string(let text)) where Int(text) != nil,
      (.boolean, .string(let text)) where text == "true" || text == "false":
      "write it without quotes: \(text)"
    case (.list, .mapping), (.list, .string): "begin each element with '- '"
    default: nil
    }
  }

  // MARK: Texts of a form

  private static func of(word text: String, _ words: [String]) -> ScalarProblem? {
    guard !words.isEmpty, !text.isEmpty, !words.contains(text) else { return nil }
    let near = nearestNames(to: text, among: words)
    return ScalarProblem(
      what: "'\(text)'", why: "it is one of \(words.joined(separator: ", "))",
      help: near.first.map { "did you mean '\($0)'?" }, text: text,
      replacement: KubernetesSchema.certain(near, for: text), isOfType: false)
  }

  private static func of(base64 text: String) -> ScalarProblem? {
    guard !isBase64(text) else { return nil }
    return ScalarProblem(
      what: "no base64", why: "the API server decodes it",
      help: "encode it, or use 'stringData' of a Secret or 'data' of a ConfigMap", text: text,
      isOfType: false)
  }

  private static func of(quantity text: String) -> ScalarProblem? {
    guard !Quantity.isValid(text) else { return nil }
    return ScalarProblem(
      what: "'\(text)', which is no quantity",
      why: "a quantity is a number with nothing or one of \(Quantity.suffixes) after it",
      help: Quantity.nearest(to: text).map { "did you mean '\($0)'?" }, text: text,
      isOfType: false)
  }

  private static func isBase64(_ text: String) -> Bool {
    let bytes = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let content = bytes.prefix { $0 != UInt8(ascii: "=") }
    let padding = bytes.dropFirst(content.count)
    return bytes.count % 4 == 0 && padding.count <= 2
      && padding.allSatisfy { $0 == UInt8(ascii: "=") }
      && content.allSatisfy { byte in
        let character = Character(Unicode.Scalar(byte))
        return character.isASCII && (character.isLetter || character.isNumber)
          || character == "+" || character == "/"
      }
  }
}
