/// Reads what follows `--set` and its kin, by helm's rules.
struct SetGrammar {
  /// Helm refuses the text.
  struct Refusal: Error, Equatable {
    var why: String
    /// Letters of the word that it is about.
    var place: Range<Int>
  }

  /// Letters of the word up to a stop.
  struct Piece {
    /// Nil where a variable is part of it.
    var text: String?
    var range: Range<Int>
    /// Nil at the end.
    var stop: UInt8?
  }

  let word: ShellWord
  let kind: SetAssignment.Kind
  private let bytes: [UInt8]
  var index = 0
  private(set) var assignments: [SetAssignment] = []
  /// Where the current key begins, and its parts.
  private var start = 0
  private var path: [(part: SetAssignment.KeyPart, range: Range<Int>)] = []

  /// What a word sets, and what helm would refuse in it.
  static func read(_ word: ShellWord, _ kind: SetAssignment.Kind)
    -> (assignments: [SetAssignment], refusal: Refusal?)
  {
    var grammar = SetGrammar(word: word, kind: kind, bytes: word.bytes)
    do throws(Refusal) {
      while try grammar.readAssignment() {}
      return (grammar.assignments, nil)
    } catch {
      return (grammar.assignments, error)
    }
  }

  private init(word: ShellWord, kind: SetAssignment.Kind, bytes: [UInt8]) {
    self.word = word
    self.kind = kind
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[index] }

  /// The letters up to one of the stops, which is passed. A backslash guards the letter after it,
  /// but not in literal values.
  mutating func piece(until stops: String) -> Piece {
    let first = index
    var text: [UInt8] = []
    var isKnown = true
    while let byte = next {
      if stops.utf8.contains(byte) {
        index += 1
        return Piece(
          text: isKnown ? String(decoding: text, as: UTF8.self) : nil, range: first..<index - 1,
          stop: byte)
      }
      if byte == UInt8(ascii: "\\"), kind != .literal { index += 1 }
      guard let letter = next else { break }
      if word.letters[index].byte == nil { isKnown = false }
      text.append(letter)
      index += 1
    }
    return Piece(
      text: isKnown ? String(decoding: text, as: UTF8.self) : nil, range: first..<index, stop: nil)
  }

  /// False at the end.
  private mutating func readAssignment() throws(Refusal) -> Bool {
    if isAtEnd { return false }
    start = index
    path = []
    return try readKey()
  }

  /// Reads parts of a key up to its value.
  private mutating func readKey() throws(Refusal) -> Bool {
    while true {
      let piece = self.piece(until: kind == .literal ? "=[." : "=[,.")
      guard let stop = piece.stop else {
        if piece.range.isEmpty, path.isEmpty { return false }
        throw noValue(before: index)
      }
      if stop == UInt8(ascii: ",") { throw noValue(before: index - 1) }
      // An empty name sets nothing; helm says so only below another one.
      if piece.range.isEmpty, !path.isEmpty {
        throw Refusal(
          why: "the key '\(text(start..<index - 1))' has an empty part", place: start..<index - 1)
      }
      let part = piece.text.map { SetAssignment.KeyPart.key($0) }
      path.append((part ?? .unknown, piece.range))
      guard let last = try readIndices(after: stop) else {
        finish(.list([]), nil, index..<index, keyEnd: index)
        return false
      }
      if last == UInt8(ascii: "=") {
        try readValue()
        return true
      }
    }
  }

  private func noValue(before end: Int) -> Refusal {
    Refusal(why: "the key '\(text(start..<end))' has no value", place: start..<end)
  }

  /// Reads `[0][1]` and returns what follows; nil at the end.
  private mutating func readIndices(after stop: UInt8) throws(Refusal) -> UInt8? {
    var last: UInt8? = stop
    while last == UInt8(ascii: "[") { last = try readIndex() }
    return last
  }

  /// Reads `0]` and returns what follows: `[`, `.` or `=`; nil at the end, where helm makes an
  /// empty list.
  private mutating func readIndex() throws(Refusal) -> UInt8? {
    let piece = self.piece(until: "]")
    guard piece.stop != nil else {
      throw Refusal(why: "an index has no ']'", place: piece.range.lowerBound - 1..<index)
    }
    let number = piece.text.flatMap { Int($0) }
    guard piece.text == nil || (0...65_536).contains(number ?? -1) else {
      throw Refusal(why: "'\(piece.text ?? "")' is no index of a list", place: piece.range)
    }
    let part = number.map { SetAssignment.KeyPart.index($0) }
    path.append((part ?? .unknown, piece.range))
    let after = self.piece(until: "[.=")
    guard after.range.isEmpty else {
      throw Refusal(why: "something else than '.', '[' or '=' follows an index", place: after.range)
    }
    if after.stop == nil { path.removeLast() }
    return after.stop
  }

  private mutating func readValue() throws(Refusal) {
    let keyEnd = index - 1
    let value = try self.value()
    finish(value.literal, value.text, value.range, keyEnd: keyEnd)
  }

  private mutating func finish(
    _ literal: SetAssignment.Literal, _ value: String?, _ range: Range<Int>, keyEnd: Int
  ) {
    if path.first?.range.isEmpty ?? true { return }
    assignments.append(
      SetAssignment(
        path: path.map(\.part), literal: literal, value: value, kind: kind,
        keyRange: word.range(of: start..<keyEnd),
        partRanges: path.map { word.range(of: $0.range) }, valueRange: word.range(of: range)))
  }

  func text(_ letters: Range<Int>) -> String {
    String(
      decoding: letters.flatMap { index -> [UInt8] in
        word.letters[index].byte.map { [$0] } ?? Array("…".utf8)
      }, as: UTF8.self)
  }
}
