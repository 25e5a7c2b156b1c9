/// A shell block that shows prompts: `$ command` lines and, between them, what they print.
struct Transcript {
  private let bytes: [UInt8]
  private static let prompt = Array("$ ".utf8)

  /// Nil when no line opens with a prompt; then the code is a plain script.
  init?(_ bytes: [UInt8], language: String) {
    guard language == "bash",
      bytes.split(separator: 0x0A).contains(where: { $0.starts(with: Self.prompt) })
    else { return nil }
    self.bytes = bytes
  }

  func tokens(_ grammar: Grammar) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    while start < bytes.count {
      if bytes[start...].starts(with: Self.prompt) {
        let end = endOfCommand(from: start)
        tokens.append(Token(kind: .prompt, range: start..<(start + 2)))
        tokens += CodeScanner.tokens(of: bytes, (start + 2)..<end, grammar)
        start = end
      } else {
        let end = endOfLine(from: start)
        tokens.append(Token(kind: .output, range: start..<end))
        start = end
      }
    }
    return tokens
  }

  /// A command goes on after a line that ends in a backslash.
  private func endOfCommand(from start: Int) -> Int {
    var end = endOfLine(from: start)
    while end < bytes.count, end >= 2, bytes[end - 2] == 0x5C { end = endOfLine(from: end) }
    return end
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
