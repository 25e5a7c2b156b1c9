/// kubectl's JSONPath, with its own rules: text around braces, `range` and `end`, escaped dots.
struct JSONPathParser {
  struct Refusal: Error {
    var problem: JSONPathExpression.Problem
  }

  let bytes: [UInt8]
  /// Where the text begins in the whole expression.
  let start: Int
  var offset = 0
  var reading = ExpressionReading()
  /// The lists that the `range`s around the present place go through, and how many paths there
  /// were when each began.
  private var ranges: [(paths: [FieldPath], count: Int)] = []

  init(_ text: String, at start: Int = 0) {
    bytes = Array(text.utf8)
    self.start = start
  }

  /// Text with actions in braces.
  mutating func template() -> ExpressionReading {
    do {
      while let open = find("{") {
        offset = open + 1
        try action()
      }
      // Without an end kubectl takes all of the rest as the body.
      while !ranges.isEmpty { end() }
    } catch let refusal as Refusal {
      reading.problem = refusal.problem
    } catch {}
    return reading
  }

  /// A path without braces.
  mutating func bare() -> ExpressionReading {
    do {
      let first = peek
      let paths =
        first == UInt8(ascii: ".") || first == UInt8(ascii: "[")
        ? try steps(from: [FieldPath()]) : try steps(from: try field([FieldPath()]))
      if offset < bytes.count { throw unexpected() }
      reading.paths += paths
    } catch let refusal as Refusal {
      reading.problem = refusal.problem
    } catch {}
    return reading
  }

  // MARK: Actions

  private mutating func action() throws {
    let base = ranges.last?.paths ?? [FieldPath()]
    skipSpaces()
    switch word() {
    case "range":
      offset += 5
      ranges.append((try steps(from: base), reading.paths.count))
    case "end":
      guard !ranges.isEmpty else {
        throw refusal("'{end}' ends nothing", "no '{range}' is open", offset..<(offset + 3))
      }
      offset += 3
      end()
    default:
      if try skipLiterals() { break }
      reading.paths += try steps(from: base)
    }
    _ = try skipLiterals()
    guard peek == UInt8(ascii: "}") else {
      throw offset < bytes.count
        ? unexpected() : refusal("a brace is not closed", "kubectl wants '}'", offset..<offset)
    }
    offset += 1
  }

  private mutating func end() {
    guard let range = ranges.popLast() else { return }
    // A list whose elements nothing is read of is itself what is read.
    if reading.paths.count == range.count { reading.paths += range.paths }
  }

  /// Quoted texts and numbers, which are printed; true when one stood here and nothing else.
  private mutating func skipLiterals() throws -> Bool {
    var found = false
    skipSpaces()
    while let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let first = offset
      offset += 1
      while let byte = peek, byte != quote { offset += byte == UInt8(ascii: "\\") ? 2 : 1 }
      guard peek == quote else {
        throw refusal("a quote is not closed", "kubectl wants another", first..<bytes.count)
      }
      offset += 1
      found = true
      skipSpaces()
    }
    return found && peek == UInt8(ascii: "}")
  }

  // MARK: Steps

  mutating func steps(from base: [FieldPath]) throws -> [FieldPath] {
    var paths = base
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "@"), UInt8(ascii: "$"): offset += 1
      case UInt8(ascii: "."): paths = try field(paths)
      case UInt8(ascii: "["): paths = try bracket(paths)
      case UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"): return paths
      default: throw unexpected()
      }
    }
    return paths
  }

  /// `.name`, `..name`, `.*`.
  private mutating func field(_ paths: [FieldPath]) throws -> [FieldPath] {
    let first = offset
    var dots = 0
    while peek == UInt8(ascii: "."), dots < 2 {
      offset += 1
      dots += 1
    }
    let name = name()
    let range = (start + first)..<(start + offset)
    if name.isEmpty, dots == 2, peek == UInt8(ascii: "[") || peek == UInt8(ascii: "*") {
      reading.doubt = "'..' of other things than names is not followed"
      offset = bytes.lastIndex(of: UInt8(ascii: "}")) ?? bytes.count
      return []
    }
    // kubectl takes a lone dot for the object.
    if name.isEmpty { return paths }
    let selector: FieldPath.Selector =
      name == "*" ? .each : dots == 2 ? .anywhere(name) : .key(name)
    return paths.map { $0.appending(selector, range) }
  }

  mutating func name() -> String {
    var name: [UInt8] = []
    while let byte = peek, !JSONPathParser.terminators.contains(byte) {
      if byte == UInt8(ascii: "\\") {
        offset += 1
        guard let escaped = peek else { break }
        name.append(escaped)
      } else {
        name.append(byte)
      }
      offset += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  static let terminators = Set(".,[]$@{} \n".utf8)

  // MARK: Bytes

  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func find(_ character: Unicode.Scalar) -> Int? {
    bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: character))
  }

  func starts(with text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  private mutating func skipSpaces() {
    while peek == UInt8(ascii: " ") { offset += 1 }
  }

  private func word() -> String {
    String(
      decoding: bytes[offset...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A },
      as: UTF8.self)
  }

  private func unexpected() -> Refusal {
    let word = bytes[offset...].prefix { !JSONPathParser.terminators.contains($0) }
    let text = String(decoding: word.isEmpty ? bytes[offset...].prefix(1) : word, as: UTF8.self)
    let isName = text.first?.isLetter == true
    return refusal(
      "'\(text)' has no meaning in a path", "kubectl wants '.', '[' or '}' there",
      offset..<(offset + max(text.utf8.count, 1)), help: isName ? "write '.\(text)'" : nil)
  }

  func refusal(_ what: String, _ why: String, _ range: Range<Int>, help: String? = nil)
    -> Refusal
  {
    Refusal(
      problem: JSONPathExpression.Problem(
        what: what, why: why, help: help,
        range: (start + range.lowerBound)..<(start + range.upperBound)))
  }
}
