/// A word under construction.
struct ScannedWord {
  private var bytes: [UInt8] = []
  private(set) var count = 0
  /// Whether there is a letter or digit of ASCII in it.
  private(set) var isLatin = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ scalar: Unicode.Scalar) {
    count += 1
    if scalar.value < 0x80 {
      bytes.append(UInt8(scalar.value))
      isLatin = isLatin || scalar.value >= 0x30 && scalar.value != 0x5F
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
    isLatin = false
  }
}
