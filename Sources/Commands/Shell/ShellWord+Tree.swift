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
  ///
  /// - Parameter end: the word that ends it, which shfmt's range of the text includes.
  init(document: ShellTree, in code: [UInt8], end: String, isRaw: Bool, stripsTabs: Bool) {
    let whole = ShellWord(document, in: code, isRaw ? .rawDocument : .document)
    let upper = whole.range.upperBound
    let start = max(whole.range.lowerBound, upper - end.utf8.count)
    let place = code[start..<upper].elementsEqual(end.utf8) ? start : upper
    var isStart = true
    var kept: [Letter] = []
    for letter in whole.letters where letter.range.lowerBound < place {
      if stripsTabs, isStart, letter.byte == UInt8(ascii: "\t") { continue }
      isStart = letter.byte == UInt8(ascii: "\n")
      kept.append(letter)
    }
    self.init(
      letters: kept, range: whole.range.lowerBound..<place, expansions: whole.expansions)
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
      if byte != UInt8(ascii: "\n") || end == index + 1, !continues(index, range, quoting) {
        letters.append(ShellWord.Letter(byte: byte, range: index..<end, quoting: quoting))
      }
      index = end
    }
  }

  /// In quotes shfmt counts the backslash at the end of a line in, and not the end of the line.
  private func continues(_ index: Int, _ range: Range<Int>, _ quoting: ShellWord.Quoting) -> Bool {
    index + 1 == range.upperBound && index + 1 < code.count
      && code[index] == UInt8(ascii: "\\") && code[index + 1] == UInt8(ascii: "\n")
      && Self.escapes(code[index + 1], in: quoting)
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
