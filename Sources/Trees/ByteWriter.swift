/// Writes the compact binary form that ``ByteReader`` reads.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  package mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  package mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Seven bits a byte, the low ones first; the highest bit says that more follow.
  package mutating func count(_ value: Int) { word(UInt64(truncatingIfNeeded: value)) }

  /// Numbers near zero of either sign are short.
  package mutating func integer(_ value: Int) {
    word(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
  }

  package mutating func number(_ value: Double) {
    var bits = value.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  package mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func block(_ block: [UInt8]) {
    count(block.count)
    bytes.append(contentsOf: block)
  }

  private mutating func word(_ word: UInt64) {
    var rest = word
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
