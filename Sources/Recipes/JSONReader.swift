/// Reads JSON from bytes and says exactly where it breaks.
struct JSONReader {
  /// What is wrong, and the byte where.
  struct Malformed: Error, Equatable {
    var offset: Int
    var why: String
  }

  /// Deeper values are refused: the reader descends by recursion.
  private static let deepest = 200

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// Reads a text that is one JSON value.
  static func value(of text: String) throws(Malformed) -> JSONValue {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value()
    reader.skipBlanks()
    if let byte = reader.next { throw reader.malformed("'\(Self.shown(byte))' follows the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func malformed(_ why: String) -> Malformed { Malformed(offset: index, why: why) }

  private static func shown(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : "byte \(byte)"
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar, _ why: String) throws(Malformed) {
    if !take(scalar) { throw malformed(why) }
  }

  private mutating func value() throws(Malformed) -> JSONValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try nested { reader throws(Malformed) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(Malformed) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case nil: throw malformed("a value is expected, the text ends")
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Malformed) -> JSONValue
  ) throws(Malformed) -> JSONValue {
    if depth == Self.deepest { throw malformed("it is nested too deeply") }
    depth += 1
    index += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(Malformed) -> JSONValue {
    var members: [String: JSONValue] = [:]
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      let start = index
      guard next == UInt8(ascii: "\"") else { throw malformed("a key in quotes is expected") }
      let key = try string()
      try expect(":", "':' is expected after a key")
      let value = try value()
      if members.updateValue(value, forKey: key) != nil {
        throw Malformed(offset: start, why: "the key \"\(key)\" stands in it twice")
      }
    } while take(",")
    try expect("}", "',' or '}' is expected")
    return .object(members)
  }

  private mutating func array() throws(Malformed) -> JSONValue {
    var elements: [JSONValue] = []
    if take("]") { return .array(elements) }
    repeat { elements.append(try value()) } while take(",")
    try expect("]", "',' or ']' is expected")
    return .array(elements)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Malformed) -> JSONValue {
    let start = index
    while let byte = next, byte > 0x20, !",:[]{}\"".utf8.contains(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let number
    where number.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil:
      return .number(number)
    default:
      throw Malformed(
        offset: start,
        why: word.isEmpty ? "a value is expected" : "'\(word)' is no value; texts stand in quotes")
    }
  }
}

extension JSONReader {
  /// A text in quotes; the opening one is next.
  private mutating func string() throws(Malformed) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw malformed("a line or tab inside quotes; write \\n or \\t") }
      index += 1
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else {
        text += try escape()
      }
    }
    if next == nil { throw malformed("the closing quote is missing") }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
  ]

  /// What follows a backslash.
  private mutating func escape() throws(Malformed) -> [UInt8] {
    let start = index
    if let byte = next, let plain = Self.escapes[byte] {
      index += 1
      return [plain]
    }
    guard next == UInt8(ascii: "u") else { throw malformed("an unknown escape") }
    index += 1
    var unit = try hexadecimal(start)
    if (0xD800..<0xDC00).contains(unit), bytes[index...].starts(with: [0x5C, 0x75]) {
      index += 2
      let low = try hexadecimal(start)
      guard (0xDC00..<0xE000).contains(low) else {
        throw Malformed(offset: start, why: "half of a surrogate pair")
      }
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(unit) else {
      throw Malformed(offset: start, why: "half of a surrogate pair")
    }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal(_ start: Int) throws(Malformed) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw Malformed(offset: start, why: "four hexadecimal digits are expected") }
    index += 4
    return unit
  }
}
