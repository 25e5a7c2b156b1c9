/// The placeholders of expected output: `[AGE]`, `[POD:spark-connect]`, `[...]`.
enum Placeholders {
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var plain = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "["), let end = end(of: bytes[index...]) else {
        index += 1
        continue
      }
      if plain < index { tokens.append(Token(kind: nil, range: plain..<index)) }
      tokens.append(Token(kind: .placeholder, range: index..<end))
      index = end
      plain = end
    }
    if plain < bytes.count { tokens.append(Token(kind: nil, range: plain..<bytes.count)) }
    return tokens
  }

  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let name = bytes[(bytes.startIndex + 1)..<close]
    if name.elementsEqual("...".utf8) { return close + 1 }
    let kind = name.prefix { (0x41...0x5A).contains($0) }
    let rest = name[kind.endIndex...]
    guard !kind.isEmpty, rest.isEmpty || rest.first == UInt8(ascii: ":"), !rest.contains(0x20)
    else {
      return nil
    }
    return close + 1
  }
}
