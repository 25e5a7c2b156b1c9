internal import Workspace

/// What a section says, without what only typography changes: blanks, the forms of quotation marks
/// and of dashes.
struct SectionProse {
  private var bytes: [UInt8] = []
  private var isSeparated = false

  /// Half of a fingerprint: it is compared with the one of the same section, never looked up.
  var fingerprint: String { String(Fingerprint(of: bytes).description.prefix(16)) }

  /// Ends a word.
  mutating func separate() { isSeparated = true }

  mutating func add(_ text: String) {
    let text = Array(text.utf8)
    var index = 0
    while index < text.count {
      let (plain, length) = Self.plain(text, index)
      if let plain {
        append(plain)
      } else {
        for byte in text[index..<index + length] { append(byte) }
      }
      index += length
    }
  }

  private mutating func append(_ byte: UInt8) {
    if byte == Self.blank {
      isSeparated = true
      return
    }
    if isSeparated, !bytes.isEmpty { bytes.append(Self.blank) }
    isSeparated = false
    bytes.append(byte)
  }

  private static let blank: UInt8 = 0x20

  /// The plain character that a typographic one at a place stands for, if it is such, and the bytes
  /// that were looked at.
  private static func plain(
    _ text: [UInt8], _ index: Int
  ) -> (plain: UInt8?, length: Int) {
    switch text[index] {
    case 0x09, 0x0A, 0x0D, 0x20: return (blank, 1)
    case 0xC2 where index + 1 < text.count: return (latin(text[index + 1]), 2)
    case 0xE2 where index + 2 < text.count:
      return (punctuation(text[index + 1], text[index + 2]), 3)
    default: return (nil, 1)
    }
  }

  /// Of U+00A0 and «ёлочки».
  private static func latin(_ second: UInt8) -> UInt8? {
    switch second {
    case 0xA0: blank
    case 0xAB, 0xBB: UInt8(ascii: "\"")
    default: nil
    }
  }

  /// Of the block General Punctuation, and the minus sign.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF): blank
    case (0x80, 0x90...0x95), (0x88, 0x92): UInt8(ascii: "-")
    case (0x80, 0x98...0x9B): UInt8(ascii: "'")
    case (0x80, 0x9C...0x9F): UInt8(ascii: "\"")
    default: nil
    }
  }
}
