/// A word of an action of a Go template.
struct GoTemplateToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `.name`; the text is the name, empty for a lone dot.
    case field
    /// `$name`; the text is `$name`.
    case variable
    case word
    case string
    case number
    case assignment
    case pipe
    case open
    case close
    case other
  }

  var kind: Kind
  var text: String
  var range: Range<Int>
  /// No space stands before it.
  var isAttached: Bool
}

/// The words of an action.
struct GoTemplateTokens {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  private(set) var tokens: [GoTemplateToken] = []

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
    // `{{-` and `-}}` only trim.
    if peek == UInt8(ascii: "-"), offset + 1 < end, bytes[offset + 1] == UInt8(ascii: " ") {
      offset += 1
    }
    var isAttached = false
    while let byte = peek {
      if " \t\n\r".utf8.contains(byte) {
        offset += 1
        isAttached = false
      } else {
        let first = offset
        let (kind, text) = next(byte)
        tokens.append(
          GoTemplateToken(kind: kind, text: text, range: first..<offset, isAttached: isAttached))
        isAttached = true
      }
    }
  }

  private var peek: UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func next(_ byte: UInt8) -> (GoTemplateToken.Kind, String) {
    let signs: [UInt8: GoTemplateToken.Kind] = [
      UInt8(ascii: "|"): .pipe, UInt8(ascii: "("): .open, UInt8(ascii: ")"): .close,
      UInt8(ascii: "="): .assignment,
    ]
    if let kind = signs[byte] {
      offset += 1
      return (kind, "")
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return (.string, quoted(byte))
    case UInt8(ascii: "."):
      offset += 1
      return (.field, name())
    case UInt8(ascii: "$"):
      offset += 1
      return (.variable, "$" + name())
    case UInt8(ascii: ":"):
      offset += 1
      if peek == UInt8(ascii: "=") { offset += 1 }
      return (.assignment, "")
    default: return other()
    }
  }

  private mutating func other() -> (GoTemplateToken.Kind, String) {
    let text = name()
    if text.isEmpty {
      offset += 1
      return (.other, "")
    }
    return (Int(text) != nil ? .number : .word, text)
  }

  private mutating func name() -> String {
    let first = offset
    while let byte = peek,
      byte == UInt8(ascii: "_") || byte >= 0x80
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    { offset += 1 }
    return String(decoding: bytes[first..<offset], as: UTF8.self)
  }

  private mutating func quoted(_ quote: UInt8) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = peek, byte != quote {
      if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "`") { offset += 1 }
      if let byte = peek { text.append(byte) }
      offset += 1
    }
    offset = min(offset + 1, end)
    return String(decoding: text, as: UTF8.self)
  }
}
