/// Which scalars of a block are code: not in quotes, not in comments, not in here-documents.
///
/// A small lexer, not a grammar: what it takes for text is left alone, so doubt gives no false alarm.
struct CodeRegions {
  /// The scalars of the block, each with the byte it begins at and whether it is code.
  private(set) var scalars: [Element] = []

  struct Element {
    var scalar: Unicode.Scalar
    var offset: Int
    var isCode = false
  }

  private let syntax: Syntax
  private var index = 0
  /// Delimiters of here-documents that begin after this line; true when tabs before them count not.
  private var pending: [(delimiter: [Unicode.Scalar], isDedented: Bool)] = []

  enum Syntax {
    case bash, python
  }

  init(_ text: String, _ syntax: Syntax) {
    self.syntax = syntax
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(Element(scalar: scalar, offset: offset))
      offset += UTF8.width(scalar)
    }
    while index < scalars.count { step() }
  }

  private func scalar(_ place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place].scalar : nil
  }

  private mutating func step() {
    switch scalars[index].scalar {
    case "#" where beginsComment: skip { $0 == "\n" }
    case "\"", "'": skipQuotes(scalars[index].scalar)
    case "\\":
      // The backslash is code; what it quotes is not.
      scalars[index].isCode = true
      index += 2
    case "<" where syntax == .bash && beginsHereDocument: openHereDocument()
    case "\n":
      scalars[index].isCode = true
      index += 1
      readHereDocuments()
    default:
      scalars[index].isCode = true
      index += 1
    }
  }

  /// In bash a `#` inside a word is none: `${name#prefix}`.
  private var beginsComment: Bool {
    guard syntax == .bash, index > 0 else { return true }
    return " \t\n;&|()".unicodeScalars.contains(scalars[index - 1].scalar)
  }

  private mutating func skip(until holds: (Unicode.Scalar) -> Bool) {
    while index < scalars.count, !holds(scalars[index].scalar) { index += 1 }
  }

  /// How a quoted text ends.
  private struct Quote {
    var closing: [Unicode.Scalar]
    var escapes: Bool
    /// Python closes an unclosed text with its line: the rest of the block is code again.
    var endsWithLine: Bool
  }

  private func quote(_ mark: Unicode.Scalar) -> Quote {
    guard syntax == .python else {
      let escapes = mark == "\"" || scalar(index - 1) == "$"
      return Quote(closing: [mark], escapes: escapes, endsWithLine: false)
    }
    let isTriple = scalar(index + 1) == mark && scalar(index + 2) == mark
    return Quote(
      closing: Array(repeating: mark, count: isTriple ? 3 : 1), escapes: true,
      endsWithLine: !isTriple)
  }

  private mutating func skipQuotes(_ mark: Unicode.Scalar) {
    let quote = quote(mark)
    let length = quote.closing.count
    index += length
    while index < scalars.count, !(quote.endsWithLine && scalar(index) == "\n") {
      if scalars[index...].prefix(length).map(\.scalar) == quote.closing {
        index += length
        return
      }
      index += quote.escapes && scalar(index) == "\\" ? 2 : 1
    }
    index = min(index, scalars.count)
  }

  private var beginsHereDocument: Bool {
    scalar(index + 1) == "<" && scalar(index + 2) != "<" && scalar(index - 1) != "<"
  }

  /// Reads `<<-'END'`; nothing of it is code.
  private mutating func openHereDocument() {
    index += 2
    let isDedented = scalar(index) == "-"
    if isDedented { index += 1 }
    while scalar(index) == " " || scalar(index) == "\t" { index += 1 }
    var delimiter: [Unicode.Scalar] = []
    while let next = scalar(index), !" \t\n;&|<>()".unicodeScalars.contains(next) {
      if !"\"'\\".unicodeScalars.contains(next) { delimiter.append(next) }
      index += 1
    }
    if !delimiter.isEmpty { pending.append((delimiter, isDedented)) }
  }

  /// Skips the bodies of the here-documents that the last line opened. A delimiter that never comes
  /// opened none: it was arithmetic.
  private mutating func readHereDocuments() {
    for (delimiter, isDedented) in pending {
      var line = index
      while line < scalars.count {
        var end = line
        while end < scalars.count, scalars[end].scalar != "\n" { end += 1 }
        var text = scalars[line..<end].map(\.scalar)
        if isDedented { text = Array(text.drop { $0 == "\t" }) }
        if text == delimiter {
          index = end
          break
        }
        line = end + 1
      }
    }
    pending = []
  }
}
