package import Diagnostics

/// The `{key=value …}` part of an info string, read from the source bytes.
package struct FenceAttributes: Sendable, Equatable {
  package struct Attribute: Sendable, Equatable {
    package var key: String
    /// Nil for a bare key such as `background`.
    package var value: String?
    package var position: Position
  }

  package private(set) var attributes: [Attribute] = []

  /// The attributes that a language takes.
  package static func known(for language: String) -> Set<String> {
    AttributeRules.known(for: language)
  }

  package subscript(key: String) -> Attribute? { attributes.first { $0.key == key } }

  /// An attribute list that breaks the grammar: where, and what is wrong.
  package struct Malformed: Error, Sendable, Equatable {
    package var position: Position
    package var why: String
  }

  /// - Parameters:
  ///   - text: from the opening brace to the end of the info string.
  ///   - position: of the opening brace.
  package init(_ text: Substring, at position: Position) throws(Malformed) {
    var scanner = Scanner(bytes: Array(text.utf8), position: position)
    try scanner.expect("{", orElse: "an attribute list begins with '{'")
    while true {
      scanner.skipBlanks()
      if scanner.take("}") { break }
      let attribute = try scanner.attribute()
      if self[attribute.key] != nil {
        throw Malformed(
          position: attribute.position, why: "'\(attribute.key)' stands in it twice")
      }
      attributes.append(attribute)
    }
    scanner.skipBlanks()
    if !scanner.isAtEnd {
      throw Malformed(position: scanner.here, why: "something follows the closing '}'")
    }
  }

  private struct Scanner {
    let bytes: [UInt8]
    let position: Position
    var index = 0

    init(bytes: [UInt8], position: Position) {
      self.bytes = bytes
      self.position = position
    }

    var here: Position { Position(line: position.line, column: position.column + index) }
    var isAtEnd: Bool { index == bytes.count }

    mutating func skipBlanks() {
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    mutating func expect(_ character: Unicode.Scalar, orElse why: String) throws(Malformed) {
      if !take(character) { throw Malformed(position: here, why: why) }
    }

    mutating func attribute() throws(Malformed) -> Attribute {
      let start = here
      let key = word { $0 == 0x2D || $0.isLetterOrDigit }
      if key.isEmpty {
        throw Malformed(
          position: here,
          why: isAtEnd ? "the closing '}' is missing" : "a key of letters and '-' is expected here")
      }
      let value = take("=") ? try value(of: key) : nil
      return Attribute(key: key, value: value, position: start)
    }

    private mutating func value(of key: String) throws(Malformed) -> String {
      let value = take("\"") ? try quoted() : word { $0 > 0x20 && $0 != 0x7D && $0 != 0x22 }
      if value.isEmpty { throw Malformed(position: here, why: "'\(key)=' has no value") }
      if index < bytes.count, bytes[index] == 0x22 {
        throw Malformed(position: here, why: "a quote stands inside a value")
      }
      return value
    }

    private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
      let start = index
      while index < bytes.count, belongs(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// The rest of a quoted value; `\"` and `\\` stand for themselves.
    private mutating func quoted() throws(Malformed) -> String {
      let start = here
      var value: [UInt8] = []
      while index < bytes.count, bytes[index] != 0x22 {
        if bytes[index] == 0x5C, index + 1 < bytes.count, [0x22, 0x5C].contains(bytes[index + 1]) {
          index += 1
        }
        value.append(bytes[index])
        index += 1
      }
      if !take("\"") { throw Malformed(position: start, why: "the closing quote is missing") }
      return String(decoding: value, as: UTF8.self)
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || (0x30...0x39).contains(self)
  }
}
