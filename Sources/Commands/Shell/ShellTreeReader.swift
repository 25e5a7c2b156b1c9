/// Reads the JSON that shfmt prints. A general reader takes ten times as long for it, and a page
/// has many blocks.
struct ShellTreeReader {
  /// shfmt printed something else than its tree, or a tree that nobody writes by hand.
  struct Malformed: Error {}

  /// Deeper trees are refused: the reader descends by recursion.
  private static let deepest = 2_000

  /// Where a part of the source begins that has places of its own.
  struct Section: Sendable {
    var offset: Int
    /// The number of lines before it.
    var lines: Int
  }

  private let bytes: [UInt8]
  private let sections: [Section]
  private var index = 0
  private var depth = 0
  /// The section of the last place.
  private var section = 0

  /// - Parameter sections: in order, the first at 0; a place is told by its distance from the
  ///   section that it lies in.
  static func tree(of text: String, sections: [Section] = [Section(offset: 0, lines: 0)])
    throws(Malformed) -> ShellTree
  {
    var reader = ShellTreeReader(bytes: Array(text.utf8), sections: sections)
    return try reader.value()
  }

  private init(bytes: [UInt8], sections: [Section]) {
    self.bytes = bytes
    self.sections = sections
  }

  /// The next byte that is no blank; 0 at the end.
  private mutating func next() -> UInt8 {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index < bytes.count ? bytes[index] : 0
  }

  private mutating func value() throws(Malformed) -> ShellTree {
    switch next() {
    case UInt8(ascii: "{"): return try nested { reader throws(Malformed) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(Malformed) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return word(4, .flag(true))
    case UInt8(ascii: "f"): return word(5, .flag(false))
    case UInt8(ascii: "n"): return word(4, .null)
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ read: (inout ShellTreeReader) throws(Malformed) -> ShellTree
  ) throws(Malformed) -> ShellTree {
    depth += 1
    guard depth < Self.deepest else { throw Malformed() }
    defer { depth -= 1 }
    index += 1
    return try read(&self)
  }

  private mutating func word(_ count: Int, _ value: ShellTree) -> ShellTree {
    index += count
    return value
  }

  private mutating func object() throws(Malformed) -> ShellTree {
    var members: [String: ShellTree] = [:]
    while next() != UInt8(ascii: "}") {
      let key = try string()
      guard next() == UInt8(ascii: ":") else { throw Malformed() }
      index += 1
      if key == "Offset", (0x30...0x39).contains(next()) { return try position() }
      members[key] = try value()
      if next() == UInt8(ascii: ",") { index += 1 }
    }
    index += 1
    return .object(members)
  }

  /// `12, "Line": 3, "Col": 4 }`
  private mutating func position() throws(Malformed) -> ShellTree {
    let offset = try number()
    var line = 0
    while next() != UInt8(ascii: "}") {
      guard next() == UInt8(ascii: ",") else { throw Malformed() }
      index += 1
      let key = try string()
      guard next() == UInt8(ascii: ":") else { throw Malformed() }
      index += 1
      _ = next()
      let value = try number()
      if key == "Line" { line = value }
    }
    index += 1
    while section > 0, sections[section].offset > offset { section -= 1 }
    while section + 1 < sections.count, sections[section + 1].offset <= offset { section += 1 }
    let start = sections[section]
    return .position(offset: offset - start.offset, line: line - start.lines)
  }

  private mutating func array() throws(Malformed) -> ShellTree {
    var elements: [ShellTree] = []
    while next() != UInt8(ascii: "]") {
      elements.append(try value())
      if next() == UInt8(ascii: ",") { index += 1 }
    }
    index += 1
    return .array(elements)
  }

  private mutating func number() throws(Malformed) -> Int {
    let start = index
    var number = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), number < 1 << 50 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > start else { throw Malformed() }
    return number
  }

  /// Escapes are kept as they are: no text is read from here that could hold one, for words are
  /// read from the code itself.
  private mutating func string() throws(Malformed) -> String {
    guard next() == UInt8(ascii: "\"") else { throw Malformed() }
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { throw Malformed() }
    defer { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
