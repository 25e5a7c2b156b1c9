/// A word of a shell command, or a here-document: its text, and where each byte of it stands in
/// the code.
package struct ShellWord: Sendable, Equatable {
  /// What surrounds a byte decides how another one is written in its place.
  package enum Quoting: UInt8, Sendable {
    case bare, single, double
    /// A here-document, and one whose end is quoted: nothing in it is expanded.
    case document, rawDocument
  }

  /// One byte of the text, or one part that only the shell knows.
  package struct Letter: Sendable, Equatable {
    /// Nil for a variable or a substitution.
    package var byte: UInt8?
    /// Its bytes in the code; an escaped byte has two, one of a variable's value the variable.
    package var range: Range<Int>
    package var quoting: Quoting
  }

  package let letters: [Letter]
  /// Bytes of the word in the code, quotes included.
  package let range: Range<Int>
  /// The parts that only the shell knows, by their place.
  let expansions: [ShellExpansion]

  init(letters: [Letter], range: Range<Int>, expansions: [ShellExpansion] = []) {
    self.letters = letters
    self.range = range
    self.expansions = expansions
  }

  /// The text; nil when a variable or a substitution is part of it.
  package var text: String? {
    var bytes: [UInt8] = []
    for letter in letters {
      guard let byte = letter.byte else { return nil }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text up to the first variable or substitution.
  package var literalPrefix: String {
    let bytes = letters.prefix { $0.byte != nil }.compactMap(\.byte)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the shell may split it into any words: it begins with a variable that is not quoted.
  package var mayBeFlags: Bool {
    letters.first.map { $0.byte == nil && $0.quoting == .bare } ?? false
  }

  /// The letters from `start` as a word of their own.
  func suffix(from start: Int) -> ShellWord { part(start..<letters.count) }

  /// Some letters as a word of their own.
  func part(_ indices: Range<Int>) -> ShellWord {
    ShellWord(
      letters: Array(letters[indices]), range: range(of: indices), expansions: expansions)
  }

  /// Bytes of some letters in the code; an empty place before a letter, or at the end.
  package func range(of indices: Range<Int>) -> Range<Int> {
    guard let first = letters[indices].first, let last = letters[indices].last else {
      let place =
        indices.lowerBound < letters.count
        ? letters[indices.lowerBound].range.lowerBound
        : letters.last?.range.upperBound ?? range.lowerBound
      return place..<place
    }
    return first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
  }

  /// The letters' bytes, 0 for one that is not known: what a grammar over the text reads.
  var bytes: [UInt8] { letters.map { $0.byte ?? 0 } }
}

extension ShellWord {
  /// The text with the values of variables in their places; nil when some part stays unknown.
  package func text(with variables: [String: String]) -> String? {
    ShellWord(letters: substituted(with: variables), range: range).text
  }

  /// The letters with variables' values in the place of what is known.
  func substituted(with variables: [String: String]) -> [Letter] {
    if expansions.isEmpty { return letters }
    return letters.flatMap { known($0, variables) ?? [$0] }
  }

  /// The letters that the shell puts in the place of one; nil where it stays as it is.
  func known(_ letter: Letter, _ variables: [String: String]) -> [Letter]? {
    guard letter.byte == nil else { return nil }
    return expansions.first { $0.range == letter.range }?
      .letters(letter.quoting, with: variables)
  }
}
