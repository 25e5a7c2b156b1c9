extension ShellWord {
  /// The parts between occurrences of a byte, each of which knows its place.
  package func split(at separator: Unicode.Scalar, limit: Int = .max) -> [ShellWord] {
    var parts: [ShellWord] = []
    var start = 0
    for index in letters.indices
    where parts.count < limit - 1 && letters[index].byte == UInt8(ascii: separator) {
      parts.append(part(start..<index))
      start = index + 1
    }
    return parts + [part(start..<letters.count)]
  }

  /// What comes before a byte and after it; nil when there is none.
  package func divided(at separator: Unicode.Scalar) -> (before: ShellWord, after: ShellWord)? {
    let parts = split(at: separator, limit: 2)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  /// Whether it is known to contain a byte.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    letters.contains { $0.byte == UInt8(ascii: scalar) }
  }

  /// The rest after a beginning; nil when it begins otherwise.
  func removing(prefix: String) -> ShellWord? {
    literalPrefix.hasPrefix(prefix) ? suffix(from: prefix.utf8.count) : nil
  }
}
