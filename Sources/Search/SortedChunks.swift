/// Sorted entries as texts of a limited size. An entry is a line: one digit of base 36 that says how
/// many characters of the key are those of the key before, the rest of the key, and what belongs to it.
struct SortedChunks {
  private(set) var texts: [[UInt8]] = []
  /// The first key of each text.
  private(set) var bounds: [String] = []
  private var previous: [Unicode.Scalar] = []
  private let limit: Int

  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

  /// - Parameter limit: bytes after which another text begins.
  init(limit: Int) { self.limit = limit }

  /// Keys come in their order, and hold no blank.
  mutating func append(_ key: String, _ value: [UInt8] = []) {
    let scalars = Array(key.unicodeScalars)
    if texts.isEmpty || texts[texts.count - 1].count + value.count > limit {
      texts.append([])
      bounds.append(key)
      previous = []
    } else {
      texts[texts.count - 1].append(0x0A)
    }
    let shared = min(zip(previous, scalars).prefix { $0 == $1 }.count, Self.digits.count - 1)
    var line = [Self.digits[shared]]
    for scalar in scalars[shared...] {
      line.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    if !value.isEmpty { line += [0x20] + value }
    texts[texts.count - 1] += line
    previous = scalars
  }
}
