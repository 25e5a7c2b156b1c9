/// Reads what ``ByteWriter`` wrote. Each answer is nil once the bytes end too early or cannot have
/// been written so: nothing in a damaged file is trusted, no count of bytes or elements either.
package struct ByteReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  package var isAtEnd: Bool { next == bytes.endIndex }

  /// Bytes that are left.
  package var remaining: Int { bytes.endIndex - next }

  /// What was not read yet.
  package var rest: ArraySlice<UInt8> { bytes[next...] }

  package mutating func byte() -> UInt8? {
    guard next < bytes.endIndex else { return nil }
    defer { next += 1 }
    return bytes[next]
  }

  /// A number of things that are still to come, each of at least one byte.
  package mutating func count() -> Int? {
    guard let word = word(), word <= UInt64(remaining) else { return nil }
    return Int(word)
  }

  /// A number of no certain bounds that is not negative.
  package mutating func natural() -> Int? { word().flatMap(Int.init(exactly:)) }

  package mutating func integer() -> Int? {
    guard let word = word() else { return nil }
    return Int(truncatingIfNeeded: Int64(bitPattern: word >> 1) ^ -Int64(bitPattern: word & 1))
  }

  package mutating func number() -> Double? {
    guard remaining >= 8 else { return nil }
    var bits: UInt64 = 0
    for shift in 0..<8 { bits |= UInt64(bytes[next + shift]) << UInt64(shift * 8) }
    next += 8
    return Double(bitPattern: bits)
  }

  package mutating func block() -> ArraySlice<UInt8>? { count().flatMap { raw($0) } }

  package mutating func raw(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= remaining else { return nil }
    defer { next += count }
    return bytes[next..<next + count]
  }

  package mutating func text() -> String? { block().map { String(decoding: $0, as: UTF8.self) } }

  private mutating func word() -> UInt64? {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = byte() {
      guard shift < 63 || byte < 2 else { return nil }
      word |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return word }
      shift += 7
    }
    return nil
  }
}
