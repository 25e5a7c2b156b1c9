internal import Foundation

extension SetGrammar {
  typealias Value = (literal: SetAssignment.Literal, text: String?, range: Range<Int>)

  /// Reads a value and the comma after it.
  mutating func value() throws(Refusal) -> Value {
    switch kind {
    case .json: return try jsonValue()
    case .literal: return simpleValue(until: "")
    case .typed, .string, .file:
      if next == UInt8(ascii: "{") { return try listValue() }
      return simpleValue(until: ",")
    }
  }

  private mutating func simpleValue(until stops: String) -> Value {
    let piece = self.piece(until: stops)
    return (literal(piece.text), piece.text, piece.range)
  }

  private func literal(_ text: String?) -> SetAssignment.Literal {
    guard let text else { return .unknown }
    return switch kind {
    case .typed: Self.typed(text)
    case .file: .file(text)
    case .string, .literal, .json: .text(text)
    }
  }

  /// A number that begins with 0 is a text.
  private static func typed(_ text: String) -> SetAssignment.Literal {
    switch text.lowercased() {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "0": return .integer(0)
    default:
      guard text.utf8.first != UInt8(ascii: "0"), let number = Int(text) else { return .text(text) }
      return .integer(number)
    }
  }

  /// `{a,b}`
  private mutating func listValue() throws(Refusal) -> Value {
    let start = index
    index += 1
    var elements: [SetAssignment.Literal] = []
    while true {
      let piece = self.piece(until: ",}")
      guard let stop = piece.stop else {
        throw Refusal(why: "a list does not end with '}'", place: start..<index)
      }
      elements.append(literal(piece.text))
      if stop == UInt8(ascii: "}") { break }
    }
    let range = start..<index
    if next == UInt8(ascii: ",") { index += 1 }
    let isKnown = word.letters[range].allSatisfy { $0.byte != nil }
    return (.list(elements), isKnown ? text(range) : nil, range)
  }

  /// One JSON value up to its end, where a comma and the next key may follow.
  private mutating func jsonValue() throws(Refusal) -> Value {
    if skipsToEmpty() { return (.null, "", index..<index) }
    let start = index
    guard let end = jsonEnd() else {
      throw Refusal(why: "the value is no JSON", place: start..<word.letters.count)
    }
    index = end
    let range = start..<end
    let isKnown = word.letters[range].allSatisfy { $0.byte != nil }
    let json = isKnown ? ShellWord(letters: Array(word.letters[range]), range: 0..<0).text : nil
    if let json, !Self.isJSON(json) {
      throw Refusal(why: "the value is no JSON", place: range)
    }
    _ = skipsToEmpty()
    return (json.map { .json($0) } ?? .unknown, json, range)
  }

  private static func isJSON(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
  }

  /// Skips blanks, and a comma; whether that or the end came.
  private mutating func skipsToEmpty() -> Bool {
    while let byte = next {
      if byte == UInt8(ascii: ",") {
        index += 1
        return true
      }
      guard " \t\r\n".utf8.contains(byte) else { return false }
      index += 1
    }
    return true
  }

  /// The end of the JSON value that begins here; nil when it does not end.
  private func jsonEnd() -> Int? {
    let bytes = word.bytes
    var depth = 0
    var place = index
    while place < bytes.count {
      let byte = bytes[place]
      if depth == 0, ", ".utf8.contains(byte) { return place }
      if byte == UInt8(ascii: "\"") {
        guard let end = textEnd(bytes, from: place) else { return nil }
        place = end
      } else {
        depth += "{[".utf8.contains(byte) ? 1 : "}]".utf8.contains(byte) ? -1 : 0
        place += 1
      }
      if depth <= 0, "}]\"".utf8.contains(byte) { return place }
    }
    return depth == 0 ? bytes.count : nil
  }

  /// The byte after the closing quote of a JSON text.
  private func textEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return place < bytes.count ? place + 1 : nil
  }
}
