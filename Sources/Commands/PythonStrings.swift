/// Finds the strings of Python code; what looks like one in a comment is none.
enum PythonStrings {
  /// The bytes between the quotes of every string literal.
  static func ranges(in code: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < code.count {
      switch code[index] {
      case UInt8(ascii: "#"): index = code[index...].firstIndex(of: newline) ?? code.count
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let range = string(at: index, in: code)
        ranges.append(range)
        index = range.upperBound + (range.lowerBound - index)
      default: index += 1
      }
    }
    return ranges
  }

  private static let newline = UInt8(ascii: "\n")

  /// The inside of the string that opens at `start`; its quotes are one or three.
  private static func string(at start: Int, in code: [UInt8]) -> Range<Int> {
    let quote = code[start]
    let triple = [quote, quote, quote]
    let isTriple = code[start...].starts(with: triple)
    let first = start + (isTriple ? 3 : 1)
    var index = first
    while index < code.count {
      if code[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      let ends = isTriple ? code[index...].starts(with: triple) : code[index] == quote
      if ends || (!isTriple && code[index] == newline) { return first..<index }
      index += 1
    }
    return first..<code.count
  }
}
