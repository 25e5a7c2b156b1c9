extension JqParser {
  mutating func path(from base: [FieldPath]?) -> [FieldPath]? {
    let first = offset
    offset += 1
    if peek == UInt8(ascii: ".") {
      offset += 1
      doubt()
      return nil
    }
    var paths = base
    if peek == UInt8(ascii: "[") || isNameStart || peek == UInt8(ascii: "\"") {
      if peek != UInt8(ascii: "[") { paths = key(paths, from: first) }
      return suffixes(paths)
    }
    return paths
  }

  mutating func suffixes(_ paths: [FieldPath]?) -> [FieldPath]? {
    var paths = paths
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "?"): offset += 1
      case UInt8(ascii: "."):
        let first = offset
        offset += 1
        if peek != UInt8(ascii: "[") { paths = key(paths, from: first) }
      case UInt8(ascii: "["): paths = bracket(paths)
      default: return paths
      }
    }
    return paths
  }

  private mutating func key(_ paths: [FieldPath]?, from first: Int) -> [FieldPath]? {
    let name = peek == UInt8(ascii: "\"") ? quoted() : self.name()
    guard let name, !name.isEmpty else {
      doubt()
      return nil
    }
    return paths?.map { $0.appending(.key(name), first..<offset) }
  }

  private mutating func bracket(_ paths: [FieldPath]?) -> [FieldPath]? {
    let first = offset
    offset += 1
    var selector: FieldPath.Selector?
    if peek == UInt8(ascii: "]") {
      selector = .each
    } else if peek == UInt8(ascii: "\"") {
      selector = quoted().map(FieldPath.Selector.key)
    } else {
      let text = String(
        decoding: bytes[offset...].prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
      selector = JqParser.selector(text)
      offset += selector == nil ? 0 : text.utf8.count
    }
    guard let selector, take("]") else {
      record(paths)
      doubt()
      return nil
    }
    return paths?.map { $0.appending(selector, first..<offset) }
  }

  private static func selector(_ text: String) -> FieldPath.Selector? {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false)
    guard numbers.count <= 2, numbers.allSatisfy({ $0.isEmpty || Int($0) != nil }) else {
      return nil
    }
    if numbers.count == 1 { return Int(text).map(FieldPath.Selector.index) }
    return .slice(from: Int(numbers[0]), to: Int(numbers[1]), step: 1)
  }
}
