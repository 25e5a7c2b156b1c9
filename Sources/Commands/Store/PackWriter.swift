/// Writes numbers and texts in few bytes.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  mutating func write<Element>(
    _ elements: [Element], _ each: (inout PackWriter, Element) -> Void
  ) {
    write(elements.count)
    for element in elements { each(&self, element) }
  }

  mutating func writeOptional<Value>(_ value: Value?, _ each: (inout PackWriter, Value) -> Void) {
    write(value != nil)
    if let value { each(&self, value) }
  }
}
