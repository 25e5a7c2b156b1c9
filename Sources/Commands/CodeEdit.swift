/// A replacement of some bytes of a code.
struct CodeEdit: Equatable {
  var range: Range<Int>
  var text: String

  /// Applies edits; of two that overlap the first in `edits` wins.
  static func apply(_ edits: [CodeEdit], to code: String) -> String {
    var accepted: [CodeEdit] = []
    for edit in edits where !accepted.contains(where: { $0.range.overlaps(edit.range) }) {
      accepted.append(edit)
    }
    var bytes = Array(code.utf8)
    for edit in accepted.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ShellWord {
  /// Edits that write `text` in the place of some letters.
  ///
  /// Letters that do not follow each other in the code (`'sp'ark`) give several edits.
  func edits(replacing letters: Range<Int>, with text: String) -> [CodeEdit] {
    var runs: [Range<Int>] = []
    for letter in self.letters[letters] {
      if let last = runs.last, last.upperBound == letter.range.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<letter.range.upperBound
      } else {
        runs.append(letter.range)
      }
    }
    guard let quoting = self.letters[letters].first?.quoting else { return [] }
    return runs.enumerated().map { index, run in
      CodeEdit(range: run, text: index == 0 ? Self.written(text, in: quoting) : "")
    }
  }

  /// A text as the shell reads it back within these quotes.
  private static func written(_ text: String, in quoting: Quoting) -> String {
    switch quoting {
    case .single: text.replacing("'", with: "'\\''")
    case .double:
      text.reduce(into: "") { result, character in
        if "\\\"$`".contains(character) { result.append("\\") }
        result.append(character)
      }
    case .bare: text.allSatisfy(isPlain) ? text : "'\(text.replacing("'", with: "'\\''"))'"
    case .document, .rawDocument: text
    }
  }

  /// Whether the shell leaves a character as it is.
  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "-_./:=@%+,".contains(character))
  }
}
