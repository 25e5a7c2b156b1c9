/// How the cluster names what it makes, word for word between the dashes.
struct NamePattern: Sendable, Hashable {
  enum Word: Sendable, Hashable {
    case literal(Substring)
    /// Letters and digits that the cluster thinks up.
    case hash(ClosedRange<Int>)
    case number
    /// One word or more.
    case any
  }

  private let words: [Word]

  init(_ name: String, _ rest: Word...) {
    words = name.split(separator: "-", omittingEmptySubsequences: false).map(Word.literal) + rest
  }

  init(_ words: [Word]) { self.words = words }

  func matches(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return Self.matches(parts[...], words[...])
  }

  private static func matches(_ parts: ArraySlice<Substring>, _ words: ArraySlice<Word>) -> Bool {
    guard let word = words.first, let part = parts.first else {
      return words.isEmpty && parts.isEmpty
    }
    let longest = word == .any ? parts.count : 1
    return isMet(word, by: part)
      && (1...longest).contains { matches(parts.dropFirst($0), words.dropFirst()) }
  }

  private static func isMet(_ word: Word, by part: Substring) -> Bool {
    switch word {
    case .literal(let text): part == text
    case .hash(let length): length.contains(part.utf8.count) && part.utf8.allSatisfy(isHash)
    case .number: Int(part) != nil
    case .any: true
    }
  }

  private static func isHash(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
