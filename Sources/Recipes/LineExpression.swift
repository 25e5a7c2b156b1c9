/// Regular expressions from pages, compiled with care: Swift's parser descends into nested brackets
/// and parentheses by recursion, and would exhaust the stack.
enum LineExpression {
  struct TooDeep: Error, CustomStringConvertible {
    let description = "it is nested too deeply"
  }

  private static let deepest = 50

  /// - Throws: ``TooDeep``, or what the compiler says.
  static func compile(_ text: String) throws -> Regex<AnyRegexOutput> {
    if depth(of: text) > deepest { throw TooDeep() }
    return try Regex(text)
  }

  /// The deepest nesting that any reading of the text could have: escapes count as brackets.
  private static func depth(of text: String) -> Int {
    var (round, square, deepest) = (0, 0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: ")"): round = max(round - 1, 0)
      case UInt8(ascii: "["): square += 1
      case UInt8(ascii: "]"): square = max(square - 1, 0)
      default: break
      }
      deepest = max(deepest, round + square)
    }
    return deepest
  }
}
