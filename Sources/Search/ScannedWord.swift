/// A word under construction.
struct ScannedWord {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  /// FNV-1a of the bytes.
  private(set) var hash = emptyHash
  /// Whether there is a letter or digit of ASCII in it.
  private(set) var isLatin = false

  private static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ word: [UInt8]) {
    for byte in word { append(byte) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ scalar: Unicode.Scalar) {
    count += 1
    let value = scalar.value
    if value < 0x80 {
      append(UInt8(value))
      isLatin = isLatin || value >= 0x30 && value != 0x5F
    } else if value < 0x800 {
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
    hash = Self.emptyHash
    isLatin = false
  }

  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
