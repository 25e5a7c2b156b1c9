/// What `kubectl wait --for` waits for.
package enum WaitCondition: Sendable, Equatable {
  case delete
  case create
  /// A condition of the status, and what it has to be where that is not `True`.
  case condition(ShellWord, value: ShellWord?)
  case jsonPath(ShellWord, value: ShellWord?)

  /// Nil for what kubectl does not know.
  init?(_ word: ShellWord) {
    if let condition = word.removing(prefix: "condition=") {
      let parts = condition.split(at: "=", limit: 2)
      self = .condition(parts[0], value: parts.count > 1 ? parts[1] : nil)
    } else if let path = word.removing(prefix: "jsonpath=") {
      self = Self.jsonPath(path)
    } else {
      switch word.text?.lowercased() {
      case "delete": self = .delete
      case "create": self = .create
      default: return nil
      }
    }
  }

  /// The value comes after the last brace, for paths may hold `==`.
  private static func jsonPath(_ word: ShellWord) -> WaitCondition {
    guard let brace = word.letters.lastIndex(where: { $0.byte == UInt8(ascii: "}") }) else {
      let parts = word.split(at: "=", limit: 2)
      return .jsonPath(parts[0], value: parts.count > 1 ? parts[1] : nil)
    }
    let value = word.suffix(from: brace + 1).removing(prefix: "=")
    return .jsonPath(word.part(0..<brace + 1), value: value)
  }
}
