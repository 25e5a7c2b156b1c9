/// A regular expression of a schema.
struct SchemaPattern {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Nil when the expression cannot be read here.
  func matches(_ string: String) -> Bool? {
    guard let expression = try? Regex(text) else { return nil }
    return string.firstMatch(of: expression) != nil
  }
}
