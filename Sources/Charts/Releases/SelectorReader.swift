/// Kubernetes' grammar of selectors.
struct SelectorReader {
  private let bytes: [UInt8]
  private var next = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func requirements() -> [LabelSelector.Requirement]? {
    var list: [LabelSelector.Requirement] = []
    skipSpace()
    while next < bytes.count {
      guard let requirement = requirement() else { return nil }
      list.append(requirement)
      skipSpace()
      if next == bytes.count { break }
      guard take(",") else { return nil }
      skipSpace()
      if next == bytes.count { return nil }
    }
    return list
  }

  private mutating func requirement() -> LabelSelector.Requirement? {
    if take("!") {
      skipSpace()
      return word().map { LabelSelector.Requirement(key: $0, condition: .isMissing) }
    }
    guard let key = word(), Self.isKey(key) else { return nil }
    skipSpace()
    return condition().map { LabelSelector.Requirement(key: key, condition: $0) }
  }

  private mutating func condition() -> LabelSelector.Requirement.Condition? {
    if next == bytes.count || bytes[next] == UInt8(ascii: ",") { return .exists }
    guard let sign = ["!=", "==", "=", ">", "<"].first(where: { take($0) }) else { return list() }
    let value = value()
    return switch sign {
    case "!=": .isNotIn([value])
    case ">": Int(value).map { .isAbove($0) }
    case "<": Int(value).map { .isBelow($0) }
    default: .isIn([value])
    }
  }

  private mutating func list() -> LabelSelector.Requirement.Condition? {
    switch word() {
    case "in": values().map { .isIn($0) }
    case "notin": values().map { .isNotIn($0) }
    default: nil
    }
  }

  private mutating func values() -> [String]? {
    skipSpace()
    guard take("(") else { return nil }
    var list: [String] = []
    repeat { list.append(value()) } while take(",")
    return take(")") ? list : nil
  }

  /// May be empty: `key=`.
  private mutating func value() -> String {
    skipSpace()
    defer { skipSpace() }
    return word() ?? ""
  }

  private mutating func word() -> String? {
    let start = next
    while next < bytes.count, !Self.ends.contains(bytes[next]) { next += 1 }
    return next > start ? String(decoding: bytes[start..<next], as: UTF8.self) : nil
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[next...].starts(with: text.utf8) else { return false }
    next += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
  }

  private static let ends = Set("!=<>(), ".utf8)

  private static func isKey(_ word: String) -> Bool {
    word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_./".utf8.contains(byte)
    }
  }
}
