/// Reads what ``PackWriter`` wrote.
struct PackReader {
  /// The bytes are not what was written.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  private mutating func byte() throws(Malformed) -> UInt8 {
    guard index < end else { throw Malformed() }
    defer { index += 1 }
    return bytes[index]
  }

  mutating func number() throws(Malformed) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      number |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(Int64(bitPattern: number)) }
      shift += 7
      guard shift < 64 else { throw Malformed() }
    }
  }

  /// A number of elements or bytes: never more than there are bytes left.
  private mutating func count() throws(Malformed) -> Int {
    let count = try number()
    guard count >= 0, count <= end - index else { throw Malformed() }
    return count
  }

  mutating func flag() throws(Malformed) -> Bool { try byte() == 1 }

  mutating func text() throws(Malformed) -> String {
    let count = try self.count()
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  mutating func range() throws(Malformed) -> Range<Int> {
    let start = try number()
    let count = try number()
    guard start >= 0, count >= 0, start < 1 << 40, count < 1 << 40 else { throw Malformed() }
    return start..<start + count
  }

  mutating func list<Element>(
    _ each: (inout PackReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try self.count()
    var elements: [Element] = []
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }

  mutating func optional<Value>(
    _ each: (inout PackReader) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    guard try flag() else { return nil }
    return try each(&self)
  }
}
