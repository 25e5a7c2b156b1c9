/// A word of a shell command, or a here-document: its text, and where each byte of it stands in
/// the code.
package struct ShellWord: Sendable, Equatable {
  /// What surrounds a byte decides how another one is written in its place.
  enum Quoting: Sendable {
    case bare, single, double, document
  }

  /// One byte of the text, or one part that only the shell knows.
  struct Letter: Sendable, Equatable {
    /// Nil for a variable or a substitution.
    var byte: UInt8?
    /// Its bytes in the code; an escaped byte has two.
    var range: Range<Int>
    var quoting: Quoting
  }

  let letters: [Letter]

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
  var literalPrefix: String {
    let bytes = letters.prefix { $0.byte != nil }.compactMap(\.byte)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the shell may split it into any words: it begins with a variable that is not quoted.
  var mayBeFlags: Bool { letters.first.map { $0.byte == nil && $0.quoting == .bare } ?? false }

  /// The letters from `start` as a word of their own.
  func suffix(from start: Int) -> ShellWord { ShellWord(letters: Array(letters[start...])) }

  init(letters: [Letter]) { self.letters = letters }
}

extension ShellWord {
  /// Reads a word of shfmt's tree.
  init(_ word: ShellTree, in code: [UInt8], isDocument: Bool) {
    letters = (word["Parts"]?.elements ?? []).flatMap {
      Self.letters($0, in: code, isDocument ? .document : .bare)
    }
  }

  private static func letters(_ part: ShellTree, in code: [UInt8], _ quoting: Quoting) -> [Letter] {
    switch part.type {
    case "Lit": literal(part.range.clamped(to: 0..<code.count), in: code, quoting)
    case "SglQuoted": singleQuoted(part, in: code)
    case "DblQuoted":
      (part["Parts"]?.elements ?? []).flatMap { letters($0, in: code, .double) }
    default: [Letter(byte: nil, range: part.range, quoting: quoting)]
    }
  }

  /// A backslash and the byte after it are one letter, and none when that is the end of the line.
  private static func literal(_ range: Range<Int>, in code: [UInt8], _ quoting: Quoting)
    -> [Letter]
  {
    var letters: [Letter] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index + 1
      if code[index] == UInt8(ascii: "\\"), end < range.upperBound,
        escapes(code[end], in: quoting)
      {
        end += 1
      }
      let byte = code[end - 1]
      if byte != UInt8(ascii: "\n") || end == index + 1 {
        letters.append(Letter(byte: byte, range: index..<end, quoting: quoting))
      }
      index = end
    }
    return letters
  }

  private static func escapes(_ byte: UInt8, in quoting: Quoting) -> Bool {
    switch quoting {
    case .bare: true
    case .double: "$`\"\\\n".utf8.contains(byte)
    // Where a here-document's end is quoted nothing escapes; names hold no backslash anyway.
    case .single, .document: false
    }
  }

  /// `$'…'` with a backslash in it is not read: its text is the shell's business.
  private static func singleQuoted(_ part: ShellTree, in code: [UInt8]) -> [Letter] {
    let isDollar = part["Dollar"]?.isTrue ?? false
    let start = (part.offset("Left") ?? 0) + (isDollar ? 2 : 1)
    let range = (start..<max(start, part.offset("Right") ?? start)).clamped(to: 0..<code.count)
    if isDollar, code[range].contains(UInt8(ascii: "\\")) {
      return [Letter(byte: nil, range: part.range, quoting: .single)]
    }
    return range.map { Letter(byte: code[$0], range: $0..<$0 + 1, quoting: .single) }
  }
}
