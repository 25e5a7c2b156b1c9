extension ShellWord {
  /// Reads a word of shfmt's tree.
  init(_ word: ShellTree, in code: [UInt8], _ quoting: Quoting) {
    var reader = WordReader(code: code)
    for part in word["Parts"]?.elements ?? [] { reader.read(part, quoting) }
    self.init(
      letters: reader.letters, range: word.range.clamped(to: 0..<code.count),
      expansions: reader.expansions)
  }

  /// A here-document as the program reads it: `<<-` takes the tabs off each line.
  init(document: ShellTree, in code: [UInt8], isRaw: Bool, stripsTabs: Bool) {
    let whole = ShellWord(document, in: code, isRaw ? .rawDocument : .document)
    guard stripsTabs else {
      self = whole
      return
    }
    var isStart = true
    var kept: [Letter] = []
    for letter in whole.letters {
      if isStart, letter.byte == UInt8(ascii: "\t") { continue }
      isStart = letter.byte == UInt8(ascii: "\n")
      kept.append(letter)
    }
    self.init(letters: kept, range: whole.range, expansions: whole.expansions)
  }
}

/// Reads the parts of a word one after the other.
private struct WordReader {
  let code: [UInt8]
  var letters: [ShellWord.Letter] = []
  var expansions: [ShellExpansion] = []

  init(code: [UInt8]) { self.code = code }

  mutating func read(_ part: ShellTree, _ quoting: ShellWord.Quoting) {
    switch part.type {
    case "Lit": readLiteral(part.range.clamped(to: 0..<code.count), quoting)
    case "SglQuoted": readSingleQuoted(part)
    case "DblQuoted":
      for inner in part["Parts"]?.elements ?? [] { read(inner, .double) }
    default:
      letters.append(ShellWord.Letter(byte: nil, range: part.range, quoting: quoting))
      expansions.append(ShellExpansion(part, in: code, quoting))
    }
  }

  /// A backslash and the byte after it are one letter, and none when that is the end of the line.
  private mutating func readLiteral(_ range: Range<Int>, _ quoting: ShellWord.Quoting) {
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index + 1
      if code[index] == UInt8(ascii: "\\"), end < range.upperBound,
        Self.escapes(code[end], in: quoting)
      {
        end += 1
      }
      let byte = code[end - 1]
      if byte != UInt8(ascii: "\n") || end == index + 1 {
        letters.append(ShellWord.Letter(byte: byte, range: index..<end, quoting: quoting))
      }
      index = end
    }
  }

  private static func escapes(_ byte: UInt8, in quoting: ShellWord.Quoting) -> Bool {
    switch quoting {
    case .bare: true
    case .double: "$`\"\\\n".utf8.contains(byte)
    case .document: "$`\\\n".utf8.contains(byte)
    case .single, .rawDocument: false
    }
  }

  /// `$'…'` with a backslash in it is not read: its text is the shell's business.
  private mutating func readSingleQuoted(_ part: ShellTree) {
    let isDollar = part["Dollar"]?.isTrue ?? false
    let start = (part.offset("Left") ?? 0) + (isDollar ? 2 : 1)
    let range = (start..<max(start, part.offset("Right") ?? start)).clamped(to: 0..<code.count)
    if isDollar, code[range].contains(UInt8(ascii: "\\")) {
      letters.append(ShellWord.Letter(byte: nil, range: part.range, quoting: .single))
      return
    }
    letters += range.map { ShellWord.Letter(byte: code[$0], range: $0..<$0 + 1, quoting: .single) }
  }
}
