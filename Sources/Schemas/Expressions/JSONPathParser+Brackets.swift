extension JSONPathParser {
  mutating func bracket(_ paths: [FieldPath]) throws -> [FieldPath] {
    let first = offset
    if starts(with: "[?(") { return try filter(paths) }
    guard let close = find("]") else {
      throw refusal("a bracket is not closed", "kubectl wants ']'", first..<bytes.count)
    }
    var found: [FieldPath] = []
    var position = first + 1
    for item in bytes[(first + 1)..<close].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    {
      let text = String(decoding: item, as: UTF8.self)
      let leading = item.prefix { $0 == UInt8(ascii: " ") }.count
      let trimmed = text.filter { $0 != " " }
      let range = (position + leading)..<(position + leading + trimmed.utf8.count)
      found += try self.item(trimmed, range, paths)
      position += item.count + 1
    }
    offset = close + 1
    return found
  }

  private func item(_ text: String, _ range: Range<Int>, _ paths: [FieldPath]) throws
    -> [FieldPath]
  {
    let place = (start + range.lowerBound)..<(start + range.upperBound)
    if text == "*" { return paths.map { $0.appending(.each, place) } }
    if text.count >= 2, text.first == "'", text.last == "'" {
      // kubectl splits such a key at its dots.
      var inner = JSONPathParser(String(text.dropFirst().dropLast()), at: place.lowerBound + 1)
      let reading = inner.bare()
      if let problem = reading.problem { throw Refusal(problem: problem) }
      return paths.flatMap { path in reading.paths.map { FieldPath(path.steps + $0.steps) } }
    }
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let selector = JSONPathParser.selector(numbers) else {
      let isQuoted = text.first == "\""
      throw refusal(
        "'[\(text)]' is no index", isQuoted ? "kubectl wants single quotes" : "it is no number",
        range, help: isQuoted ? "write ['\(text.filter { $0 != "\"" })']" : nil)
    }
    return paths.map { $0.appending(selector, place) }
  }

  private static func selector(_ numbers: [Substring]) -> FieldPath.Selector? {
    guard numbers.allSatisfy({ $0.isEmpty || Int($0) != nil }), numbers.count <= 3 else {
      return nil
    }
    if numbers.count == 1 { return Int(numbers[0]).map(FieldPath.Selector.index) }
    return .slice(
      from: Int(numbers[0]), to: Int(numbers[1]),
      step: numbers.count == 3 ? Int(numbers[2]) ?? 1 : 1
    )
  }

  private mutating func filter(_ paths: [FieldPath]) throws -> [FieldPath] {
    let first = offset
    offset += 3
    let content = offset
    guard let close = filterEnd() else {
      throw refusal("a filter is not closed", "kubectl wants ')]'", first..<bytes.count)
    }
    let text = String(decoding: bytes[content..<close], as: UTF8.self)
    offset = close + 2
    guard let filter = try condition(text, at: content) else { return [] }
    return paths.map { $0.appending(.filter(filter), (start + first)..<(start + offset)) }
  }

  /// The `)]` that is in no quotes.
  private func filterEnd() -> Int? {
    var quote: UInt8?
    for index in offset..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ")") {
        return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "]") ? index : nil
      }
    }
    return nil
  }

  private mutating func condition(_ text: String, at position: Int) throws -> FieldFilter? {
    let left = text.prefix { !"!<>=".contains($0) }
    let rest = text.dropFirst(left.count)
    let sign = rest.prefix { "!<>=".contains($0) }
    let right = rest.dropFirst(sign.count).drop { $0 == " " }
    var inner = JSONPathParser(String(left), at: start + position)
    let paths = try inner.steps(from: [FieldPath()])
    guard let path = paths.first else { return nil }
    if sign.isEmpty { return FieldFilter(path: path, comparison: .exists, value: nil) }
    guard let comparison = FieldFilter.Comparison(rawValue: String(sign)) else {
      let first = position + left.utf8.count
      throw refusal(
        "'\(sign)' compares nothing", "kubectl knows ==, !=, <, <=, > and >=",
        first..<(first + sign.utf8.count), help: sign == "=" ? "write '=='" : nil)
    }
    if right.first == "@" || right.first == "$" {
      reading.doubt = "a filter compares two fields"
      return nil
    }
    let end = position + text.utf8.count
    guard JSONPathParser.isLiteral(right) else {
      throw refusal(
        "'\(right)' is no value", "kubectl wants quotes around a text",
        (end - right.utf8.count)..<end, help: "write \"\(right)\"")
    }
    let value = right.filter { $0 != "\\" }.trimmed(of: ["\"", "'", " "])
    return FieldFilter(path: path, comparison: comparison, value: value)
  }
}

extension JSONPathParser {
  /// What may stand at the right of a comparison: a quoted text, a number, a truth value.
  private static func isLiteral(_ text: Substring) -> Bool {
    text.first == "\"" || text.first == "'" || Double(text) != nil || text == "true"
      || text == "false"
  }
}

extension String {
  fileprivate func trimmed(of characters: Set<Character>) -> String {
    let rest = drop { characters.contains($0) }
    return String(rest.reversed().drop { characters.contains($0) }.reversed())
  }
}
