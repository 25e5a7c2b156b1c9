/// Cuts a template into text and the words of its actions.
struct TemplateLexer {
  private static let opening = Array("{{".utf8)
  private static let closings = ["}}", "-}}"].map { Array($0.utf8) }
  private static let comment = Array("/*".utf8)
  private static let commentEnd = Array("*/".utf8)
  private static let declaration = Array(":=".utf8)

  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func pieces() throws(TemplateProblem) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    while offset < bytes.count {
      if isAt(Self.opening) {
        if let action = try action() { pieces.append(action) }
      } else {
        pieces.append(text())
      }
    }
    return pieces
  }

  private mutating func text() -> TemplatePiece {
    var isBlank = true
    while offset < bytes.count, !isAt(Self.opening) {
      isBlank = isBlank && bytes[offset] <= 0x20
      advance()
    }
    return .text(isBlank: isBlank)
  }

  /// Nil for a comment.
  private mutating func action() throws(TemplateProblem) -> TemplatePiece? {
    let start = line
    offset += 2
    if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "-"), bytes[offset + 1] <= 0x20 {
      offset += 1
    }
    skipSpace()
    if isAt(Self.comment) {
      try skipComment()
      return nil
    }
    var tokens: [TemplateToken] = []
    while true {
      skipSpace()
      guard offset < bytes.count else { throw TemplateProblem(line: start) }
      if endOfAction() { return .action(tokens, line: start) }
      tokens.append(try token())
    }
  }

  private mutating func endOfAction() -> Bool {
    guard let closing = Self.closings.first(where: isAt) else { return false }
    offset += closing.count
    return true
  }

  private mutating func skipComment() throws(TemplateProblem) {
    while offset < bytes.count, !isAt(Self.commentEnd) { advance() }
    offset += 2
    skipSpace()
    guard endOfAction() else { throw TemplateProblem(line: line) }
  }

  // MARK: Words

  private mutating func token() throws(TemplateProblem) -> TemplateToken {
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "'"): return try quoted()
    case UInt8(ascii: "."), UInt8(ascii: "$"): return reference()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      return number()
    case let byte where Self.isLetter(byte): return .word(name())
    default: return try sign()
    }
  }

  private mutating func sign() throws(TemplateProblem) -> TemplateToken {
    if isAt(Self.declaration) {
      offset += 2
      return .declare
    }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close(fields())
    case UInt8(ascii: "|"): return .pipe
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "="): return .assign
    default: throw TemplateProblem(line: line)
    }
  }

  private mutating func reference() -> TemplateToken {
    if bytes[offset] == UInt8(ascii: "$") {
      offset += 1
      return .variable(name(), fields())
    }
    let fields = fields()
    guard fields.isEmpty else { return .fields(fields) }
    offset += 1
    return .dot
  }

  /// `.a.b`, as far as no space is between.
  private mutating func fields() -> [String] {
    var fields: [String] = []
    while offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "."),
      Self.isLetter(bytes[offset + 1])
    {
      offset += 1
      fields.append(name())
    }
    return fields
  }

  private mutating func name() -> String {
    let start = offset
    while offset < bytes.count,
      Self.isLetter(bytes[offset]) || (0x30...0x39).contains(bytes[offset])
    {
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func number() -> TemplateToken {
    let start = offset
    offset += 1
    while offset < bytes.count,
      Self.isLetter(bytes[offset]) || (0x30...0x39).contains(bytes[offset])
        || bytes[offset] == UInt8(ascii: ".")
    {
      offset += 1
    }
    return .number(Int(String(decoding: bytes[start..<offset], as: UTF8.self)))
  }

  private mutating func quoted() throws(TemplateProblem) -> TemplateToken {
    let quote = bytes[offset]
    let start = line
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == UInt8(ascii: "\\"), quote != UInt8(ascii: "`") {
        offset += 1
        guard offset < bytes.count else { break }
        text.append(Self.escaped(bytes[offset]))
      } else {
        text.append(bytes[offset])
      }
      advance()
    }
    guard offset < bytes.count else { throw TemplateProblem(line: start) }
    offset += 1
    return quote == UInt8(ascii: "'") ? .number(nil) : .text(String(decoding: text, as: UTF8.self))
  }

  private static func escaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    default: byte
    }
  }

  // MARK: Bytes

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
  }

  private func isAt(_ wanted: [UInt8]) -> Bool {
    offset + wanted.count <= bytes.count
      && wanted.indices.allSatisfy { bytes[offset + $0] == wanted[$0] }
  }

  private mutating func advance() {
    if bytes[offset] == 0x0A { line += 1 }
    offset += 1
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 { advance() }
  }
}
