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
    var continues = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let isPrompt = bytes[start..<end].starts(with: Self.prompt)
      if isPrompt { tokens.append(Token(kind: .prompt, range: start..<(start + 2))) }
      if isPrompt || continues {
        let code = (isPrompt ? start + 2 : start)..<end
        tokens += CodeScanner.tokens(of: bytes, code, grammar)
        continues = bytes[code].dropLast().last == 0x5C
      } else {
        tokens.append(Token(kind: .output, range: start..<end))
      }
      start = end
    }
    return tokens
  }
}
