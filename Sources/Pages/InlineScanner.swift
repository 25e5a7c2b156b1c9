internal import Diagnostics
internal import Markdown

/// Walks through the source of one block, from one inline to the next.
struct InlineScanner {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  init(bytes: [UInt8], offset: Int, _ range: Range<Int>) {
    self.bytes = bytes
    self.offset = offset
    end = min(range.upperBound, bytes.count)
  }

  /// The next code span that reads `text`, without its backquotes.
  mutating func code(_ text: String) -> Range<Int>? {
    let wanted = Self.essence(Array(text.utf8)[...])
    var start = offset
    while let run = run(from: start) {
      if let closing = closing(run), Self.essence(bytes[run.upperBound..<closing]) == wanted {
        offset = closing + run.count
        return trimmed(run.upperBound..<closing)
      }
      start = run.upperBound
    }
    return nil
  }

  /// The next place at which exactly this text stands.
  mutating func verbatim(_ text: String) -> Range<Int>? {
    guard let found = find(Array(text.utf8), from: offset) else { return nil }
    offset = found.upperBound
    return found
  }

  /// The next `](address`, the address alone.
  mutating func destination(_ address: String) -> Range<Int>? {
    let wanted = Array(address.utf8)
    var start = offset
    while let opening = find([0x5D, 0x28], from: start) {
      let place = skippingBlanks(from: opening.upperBound)
      if let range = self.address(at: place, wanted) {
        offset = range.upperBound
        return range
      }
      start = opening.upperBound
    }
    return nil
  }

  /// The address of the definition that a reference link was resolved by.
  static func definition(of address: String, _ document: Document) -> Range<Int>? {
    let bytes = document.source.bytes
    var scanner = InlineScanner(bytes: bytes, offset: 0, 0..<bytes.count)
    let wanted = Array(address.utf8)
    while let opening = scanner.find([0x5D, 0x3A], from: scanner.offset) {
      let place = scanner.skippingBlanks(from: opening.upperBound)
      if let range = scanner.address(at: place, wanted) { return range }
      scanner.offset = opening.upperBound
    }
    return nil
  }

  /// The address at a place, as it is written there; cmark has taken escapes out.
  private func address(at place: Int, _ wanted: [UInt8]) -> Range<Int>? {
    if place + wanted.count <= end, bytes[place..<place + wanted.count].elementsEqual(wanted) {
      return place..<place + wanted.count
    }
    var last = place
    while last < end, !" \t\n>)".utf8.contains(bytes[last]) { last += 1 }
    let raw = bytes[place..<last]
    guard raw.count > wanted.count else { return nil }
    let unescaped = String(decoding: raw.filter { $0 != 0x5C }, as: UTF8.self)
      .replacing("&amp;", with: "&")
    return unescaped.utf8.elementsEqual(wanted) ? place..<last : nil
  }

  private func skippingBlanks(from place: Int) -> Int {
    var place = place
    while place < end, " \t\r\n<".utf8.contains(bytes[place]) { place += 1 }
    return place
  }

  private func find(_ text: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = text.first, start + text.count <= end else { return nil }
    for place in start...(end - text.count)
    where bytes[place] == first && bytes[place..<place + text.count].elementsEqual(text) {
      return place..<place + text.count
    }
    return nil
  }

  /// The next run of backquotes; one behind a backslash opens nothing.
  private func run(from start: Int) -> Range<Int>? {
    var place = start
    while place < end {
      if bytes[place] == 0x5C {
        place += 2
      } else if bytes[place] == 0x60 {
        let last = bytes[place..<end].prefix { $0 == 0x60 }.endIndex
        return place..<last
      } else {
        place += 1
      }
    }
    return nil
  }

  /// Where the run of the same length begins that closes `opening`.
  private func closing(_ opening: Range<Int>) -> Int? {
    var place = opening.upperBound
    while place < end {
      guard bytes[place] == 0x60 else {
        place += 1
        continue
      }
      let last = bytes[place..<end].prefix { $0 == 0x60 }.endIndex
      if last - place == opening.count { return place }
      place = last
    }
    return nil
  }

  /// One blank at each end belongs to the backquotes.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, bytes[range.lowerBound] == 0x20, bytes[range.upperBound - 1] == 0x20,
      bytes[range].contains(where: { $0 != 0x20 })
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// Without what line ends, prefixes of quotes and the escapes of tables change.
  private static func essence(_ code: ArraySlice<UInt8>) -> [UInt8] {
    let hasLines = code.contains(0x0A)
    return code.filter { !" \t\r\n\\".utf8.contains($0) && !(hasLines && $0 == 0x3E) }
  }
}
