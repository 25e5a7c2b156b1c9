/// `key=value` or `key-` of `kubectl label`, `set env`, `create --from-literal` and their kin.
package struct KeyPair: Sendable, Equatable {
  package var key: ShellWord
  /// Nil where the key is taken away, or has no value.
  package var value: ShellWord?
  package var isRemoval: Bool

  init(_ word: ShellWord) {
    if let (key, value) = word.divided(at: "=") {
      self.key = key
      self.value = value
      isRemoval = false
    } else {
      isRemoval = word.letters.last?.byte == UInt8(ascii: "-")
      key = isRemoval ? word.part(0..<word.letters.count - 1) : word
    }
  }

  /// Whether an argument is a pair and no object.
  static func isPair(_ word: ShellWord) -> Bool {
    word.contains("=") || word.letters.last?.byte == UInt8(ascii: "-")
  }
}
