/// Splits code into tokens by a ``Grammar``, in one pass over its bytes.
struct CodeScanner {
  private let grammar: Grammar
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int
  private var tokens: [Token] = []
  /// Whether the next word begins a command (shell).
  private var expectsCommand = true
  /// Here-documents announced on this line, to be read from the next on.
  private var pendingDocuments: [[UInt8]] = []

  init(_ grammar: Grammar, bytes: [UInt8], range: Range<Int>) {
    self.grammar = grammar
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  static func tokens(of bytes: [UInt8], _ range: Range<Int>, _ grammar: Grammar) -> [Token] {
    var scanner = CodeScanner(grammar, bytes: bytes, range: range)
    return scanner.scan()
  }

  private mutating func scan() -> [Token] {
    while index < end {
      if !takeSpan() && !takeName() { takePlain() }
    }
    return tokens
  }

  private mutating func takeSpan() -> Bool { takeComment() || takeDocument() || takeLiteral() }

  private mutating func takeName() -> Bool {
    takeVariable() || takeFlag() || takeDecorator() || takeNumber() || takeWord()
  }

  private mutating func emit(_ kind: Token.Class?, upTo next: Int) {
    let next = min(max(next, index + 1), end)
    if kind == nil, let last = tokens.last, last.kind == nil, last.range.upperBound == index {
      tokens[tokens.count - 1].range = last.range.lowerBound..<next
    } else {
      tokens.append(Token(kind: kind, range: index..<next))
    }
    index = next
  }

  private var isAfterBlank: Bool {
    index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 || bytes[index - 1] == 0x0A
  }

  /// Whether the value of an assignment before a command begins here: the command is still to come.
  private var isAssigned: Bool {
    expectsCommand && index > 0 && bytes[index - 1] == UInt8(ascii: "=")
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start..<end].firstIndex(of: 0x0A) ?? end
  }

  private func starts(with text: String, at place: Int) -> Bool {
    bytes[place..<end].starts(with: text.utf8)
  }

  private mutating func takeComment() -> Bool {
    guard let comment = grammar.comment, bytes[index] == comment.asciiValue, isAfterBlank else {
      return false
    }
    emit(.comment, upTo: lineEnd(from: index))
    return true
  }

  // MARK: Strings

  private mutating func takeLiteral() -> Bool {
    guard grammar.quotesJoinWords || index == 0 || !bytes[index - 1].isWordByte,
      let literal = grammar.literals.first(where: { starts(with: $0.open, at: index) })
    else { return false }
    let close = closing(of: literal)
    let isAssigned = isAssigned
    let isKey = grammar.keys == .strings && nextVisible(from: close) == UInt8(ascii: ":")
    emit(isKey ? .key : literal.kind, upTo: close)
    if !isAssigned { expectsCommand = false }
    return true
  }

  /// The offset past a literal's closing delimiter; past the line when it is never closed on it.
  private func closing(of literal: Grammar.Literal) -> Int {
    var place = index + literal.open.utf8.count
    while place < end {
      if bytes[place] == 0x0A, !literal.isMultiline { return place }
      if literal.escapes, bytes[place] == 0x5C {
        place += 2
      } else if starts(with: literal.close, at: place) {
        return place + literal.close.utf8.count
      } else {
        place += 1
      }
    }
    return end
  }

  private func nextVisible(from place: Int) -> UInt8? {
    bytes[min(place, end)..<end].first { $0 != 0x20 && $0 != 0x09 }
  }

  // MARK: Here-documents

  private mutating func takeDocument() -> Bool {
    guard grammar.hasHereDocuments else { return false }
    if bytes[index] == 0x0A, !pendingDocuments.isEmpty {
      emit(nil, upTo: index + 1)
      expectsCommand = true
      if index < end { emit(.string, upTo: endOfDocument(pendingDocuments.removeFirst())) }
      return true
    }
    guard let (name, next) = announcedDocument() else { return false }
    pendingDocuments.append(name)
    emit(nil, upTo: next)
    return true
  }

  /// The end marker that `<<NAME`, `<<-NAME` or `<<'NAME'` announces, and the offset past it.
  private func announcedDocument() -> (name: [UInt8], next: Int)? {
    guard starts(with: "<<", at: index), !starts(with: "<<<", at: index) else { return nil }
    let operand = bytes[(index + 2)..<end].drop { $0 == 0x20 || $0 == 0x2D }
    let isQuoted = operand.first == 0x22 || operand.first == 0x27
    let name = operand.dropFirst(isQuoted ? 1 : 0).prefix { $0.isWordByte }
    return name.isEmpty ? nil : (Array(name), name.endIndex + (isQuoted ? 1 : 0))
  }

  private func endOfDocument(_ name: [UInt8]) -> Int {
    var start = index
    while start < end {
      let stop = lineEnd(from: start)
      if Array(bytes[start..<stop].drop { $0 == 0x09 }) == name { return stop }
      start = stop + 1
    }
    return end
  }

  // MARK: Words

  private mutating func takeVariable() -> Bool {
    guard grammar.hasVariables, bytes[index] == UInt8(ascii: "$"), index + 1 < end else {
      return false
    }
    let next = bytes[index + 1]
    let isAssigned = isAssigned
    if next == UInt8(ascii: "{") {
      emit(.variable, upTo: (bytes[index..<end].firstIndex(of: UInt8(ascii: "}")) ?? index) + 1)
    } else if next.isWordByte {
      emit(.variable, upTo: bytes[(index + 1)..<end].prefix { $0.isWordByte }.endIndex)
    } else {
      return false
    }
    if !isAssigned { expectsCommand = false }
    return true
  }

  private mutating func takeFlag() -> Bool {
    guard grammar.hasFlags, bytes[index] == 0x2D, isAfterBlank, !expectsCommand else {
      return false
    }
    let flag = bytes[index..<end].prefix { $0 == 0x2D || $0.isWordByte }
    guard flag.count > 1 else { return false }
    emit(.flag, upTo: flag.endIndex)
    return true
  }

  private mutating func takeDecorator() -> Bool {
    guard grammar.hasDecorators, bytes[index] == UInt8(ascii: "@"), isAfterBlank else {
      return false
    }
    emit(.variable, upTo: bytes[(index + 1)..<end].prefix { $0.isWordByte || $0 == 0x2E }.endIndex)
    return true
  }

  private mutating func takeNumber() -> Bool {
    guard grammar.hasNumbers, bytes[index].isDigit else { return false }
    let word = bytes[index..<end].prefix { belongs($0) || $0 == 0x2E }
    guard word.allSatisfy({ $0.isDigit || [0x2E, 0x5F].contains($0) }) else { return false }
    emit(.number, upTo: word.endIndex)
    return true
  }

  private func belongs(_ byte: UInt8) -> Bool {
    byte.isWordByte || grammar.wordBytes.contains(byte)
  }

  private mutating func takeWord() -> Bool {
    let word = bytes[index..<end].prefix { belongs($0) }
    guard !word.isEmpty else { return false }
    emit(kind(of: word), upTo: word.endIndex)
    return true
  }

  private mutating func kind(of word: ArraySlice<UInt8>) -> Token.Class? {
    if grammar.keys == .words, isKey(endingAt: word.endIndex) { return .key }
    if grammar.keywords.contains(String(decoding: word, as: UTF8.self)) { return .keyword }
    guard grammar.marksCommands, expectsCommand, !isAssigned else { return nil }
    if word.endIndex < end, bytes[word.endIndex] == UInt8(ascii: "=") { return .variable }
    expectsCommand = false
    return .command
  }

  private func isKey(endingAt place: Int) -> Bool {
    guard place < end, bytes[place] == UInt8(ascii: ":") else { return false }
    return place + 1 == end || bytes[place + 1] == 0x20 || bytes[place + 1] == 0x0A
  }

  private mutating func takePlain() {
    switch bytes[index] {
    case 0x0A:
      if index == 0 || bytes[index - 1] != 0x5C { expectsCommand = true }
    case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "("):
      expectsCommand = true
    default: break
    }
    emit(nil, upTo: index + 1)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  /// ASCII letters, digits, `_`, and every byte of a non-ASCII letter.
  fileprivate var isWordByte: Bool {
    isDigit || self == 0x5F || self >= 0x80 || (0x41...0x5A).contains(self)
      || (0x61...0x7A).contains(self)
  }
}
