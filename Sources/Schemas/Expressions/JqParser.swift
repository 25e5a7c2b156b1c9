/// Programs of jq that follow a path: `.items[].metadata.name`, pipes, commas, `select(…)`. Whatever
/// else a program does leaves a doubt.
struct JqParser {
  let bytes: [UInt8]
  var offset = 0
  var reading = ExpressionReading()
  /// Functions that change what comes out, and read no other field.
  private static let filters: Set<String> = [
    "length", "keys", "tostring", "tonumber", "type", "sort", "unique", "add", "first", "last",
    "not", "empty", "ascii_downcase", "ascii_upcase", "fromjson", "tojson", "values", "any", "all",
    "to_entries", "flatten", "reverse", "min", "max",
  ]

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func program() -> ExpressionReading {
    let result = pipe(from: [FieldPath()])
    record(result)
    skipSpaces()
    if offset < bytes.count { doubt() }
    return reading
  }

  // MARK: Pipes

  /// What comes out at the end of a pipe; nil when that is no path.
  private mutating func pipe(from base: [FieldPath]) -> [FieldPath]? {
    var paths: [FieldPath]? = base
    repeat {
      paths = commas(from: paths)
      skipSpaces()
    } while take("|")
    return paths
  }

  private mutating func commas(from base: [FieldPath]?) -> [FieldPath]? {
    var found = term(from: base)
    skipSpaces()
    while take(",") {
      let next = term(from: base)
      found = found.flatMap { first in next.map { first + $0 } }
      skipSpaces()
    }
    return found
  }

  private mutating func term(from base: [FieldPath]?) -> [FieldPath]? {
    skipSpaces()
    switch peek {
    case UInt8(ascii: "."): return path(from: base)
    case UInt8(ascii: "("):
      offset += 1
      let inner = base.flatMap { pipe(from: $0) }
      _ = take(")")
      return suffixes(inner)
    case UInt8(ascii: "@"), UInt8(ascii: "\""):
      record(base)
      literal()
      return nil
    case .some: return function(from: base)
    case nil: return base
    }
  }

  private mutating func function(from base: [FieldPath]?) -> [FieldPath]? {
    let name = name()
    guard !name.isEmpty else {
      record(base)
      doubt()
      return nil
    }
    switch name {
    case "select" where take("("):
      if let base { condition(base) }
      if !take(")") { doubt() }
      return base
    case "map" where take("("):
      let end = offset
      let elements = base?.map { $0.appending(.each, end..<end) }
      let inner = elements.flatMap { pipe(from: $0) }
      if !take(")") { doubt() }
      return inner
    default:
      record(base)
      if peek == UInt8(ascii: "(") || !JqParser.filters.contains(name) { doubt() }
      return nil
    }
  }

  /// Reads the fields of a condition, each of which is compared with something.
  private mutating func condition(_ base: [FieldPath]) {
    repeat {
      skipSpaces()
      if peek == UInt8(ascii: ".") { record(pipe(from: base)) } else { literal() }
      skipSpaces()
    } while takeComparison()
  }

  private mutating func takeComparison() -> Bool {
    ["==", "!=", "<=", ">=", "<", ">", "and ", "or "].contains { take($0) }
  }

  // MARK: Bytes

  mutating func record(_ paths: [FieldPath]?) {
    for path in paths ?? [] where !path.steps.isEmpty && !reading.paths.contains(path) {
      reading.paths.append(path)
    }
  }

  /// Gives the rest of the program up.
  mutating func doubt() {
    reading.doubt = "the program of jq does more than follow a path"
    offset = bytes.count
  }

  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  var isNameStart: Bool {
    guard let byte = peek else { return false }
    return byte == UInt8(ascii: "_") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  mutating func name() -> String {
    let first = offset
    while let byte = peek, isNameStart || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
      offset += 1
    }
    return String(decoding: bytes[first..<offset], as: UTF8.self)
  }

  /// Nil for a text with an expression in it.
  mutating func quoted() -> String? {
    let first = offset + 1
    offset = first
    while let byte = peek, byte != UInt8(ascii: "\"") {
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    let text = bytes[min(first, bytes.count)..<min(offset, bytes.count)]
    offset = min(offset + 1, bytes.count)
    return text.contains(UInt8(ascii: "\\")) ? nil : String(decoding: text, as: UTF8.self)
  }

  /// A text, a number, a format such as `@base64d`: it reads nothing.
  mutating func literal() {
    if peek == UInt8(ascii: "\"") {
      if quoted() == nil { doubt() }
      return
    }
    _ = take("@")
    _ = take("-")
    if name().isEmpty { doubt() }
  }

  mutating func take(_ text: String) -> Bool {
    guard bytes[min(offset, bytes.count)...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  mutating func skipSpaces() {
    while let byte = peek, " \t\n".utf8.contains(byte) { offset += 1 }
  }
}
