extension String {
  /// Whether it holds an ASCII text. `contains` compares characters, which takes a hundred times as
  /// long in the programs that ConfigMaps hold.
  package func holds(_ part: String) -> Bool { offset(of: Array(part.utf8), from: 0) != nil }

  /// The texts that follow each occurrence, as many bytes as `length`.
  func texts(after part: String, length: Int) -> [String] {
    let wanted = Array(part.utf8)
    let bytes = utf8.span
    var texts: [String] = []
    var start = 0
    while let found = offset(of: wanted, from: start) {
      start = found + wanted.count
      let end = min(start + length, bytes.count)
      texts.append(String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self))
    }
    return texts
  }

  private func offset(of part: [UInt8], from start: Int) -> Int? {
    let bytes = utf8.span
    guard let first = part.first, bytes.count >= part.count else { return nil }
    var offset = start
    while offset <= bytes.count - part.count {
      if bytes[offset] == first, part.indices.allSatisfy({ bytes[offset + $0] == part[$0] }) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
