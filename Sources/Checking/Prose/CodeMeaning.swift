/// What a piece of inline code can mean, by its looks alone.
enum CodeMeaning: Equatable, Sendable {
  /// A `helm` or `kubectl` command.
  case command
  /// A key of values, with the place that names it.
  case value(Substring)
  case sparkProperty(Substring)
  /// `kind/name`.
  case object(kind: Substring, name: Substring)
  /// With a port, or below `.svc`.
  case host(Substring, port: Int?, scheme: String?)
  /// A path with `/`.
  case path(Substring)

  /// - Returns: nil when it means nothing that can be looked up.
  init?(_ text: String) {
    // Most code is a single word.
    guard !text.utf8.allSatisfy(CodeShape.isWord) else { return nil }
    if Self.isCommand(text) {
      self = .command
      return
    }
    if let key = Self.assignedKey(text) ?? Self.yamlKey(text) {
      self = .value(key)
      return
    }
    if text.contains(where: \.isWhitespace) || text.hasPrefix("-") { return nil }
    let mayBeHost = text.utf8.contains(UInt8(ascii: ":")) || text.contains(".svc")
    if mayBeHost, let host = Self.host(text) {
      self = host
      return
    }
    guard let meaning = Self.name(text) else { return nil }
    self = meaning
  }

  private static func isCommand(_ text: String) -> Bool {
    guard text.hasPrefix("helm ") || text.hasPrefix("kubectl ") else { return false }
    let words = text.split(separator: " ")
    return words.count > 1 && words[1].first?.isLetter == true
      && words[1].allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }
  }

  /// The key of `--set key=value`, of one assignment alone.
  private static func assignedKey(_ text: String) -> Substring? {
    guard text.hasPrefix("--set") else { return nil }
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let assignment = words[1]
    guard let equals = assignment.firstIndex(of: "="), !assignment.contains(" ") else { return nil }
    let key = assignment[..<equals]
    return key.contains(where: { "\\,{<$".contains($0) }) || !isKey(key) ? nil : key
  }

  /// The key of `a.b: value`.
  private static func yamlKey(_ text: String) -> Substring? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text[colon...].hasPrefix(": ")
    else { return nil }
    let key = text[..<colon]
    return CodeShape.isDotted(key) && !CodeShape.isPlaceholder(String(key)) ? key : nil
  }

  private static func isKey(_ key: Substring) -> Bool {
    !CodeShape.isPlaceholder(String(key))
      && (CodeShape.isDotted(key) || CodeShape.isDotted("a.\(key)"))
  }

  /// `scheme://host:port/…`, `host:port` and `name.namespace.svc`.
  private static func host(_ text: String) -> CodeMeaning? {
    let schemeEnd = text.firstRange(of: "://")
    if let schemeEnd, !text[..<schemeEnd.lowerBound].allSatisfy(\.isLetter) { return nil }
    let authority = text[(schemeEnd?.upperBound ?? text.startIndex)...].prefix { $0 != "/" }
    if schemeEnd == nil, authority.count != text.count { return nil }
    let name = authority.prefix { $0 != ":" }
    let rest = authority.dropFirst(name.count + 1)
    guard CodeShape.isObjectName(name), name.first?.isLetter == true else { return nil }
    let scheme = schemeEnd.map { String(text[..<$0.lowerBound]) }
    if name.count == authority.count {
      let isService = name.hasSuffix(".svc") || name.contains(".svc.")
      return isService ? .host(name, port: nil, scheme: scheme) : nil
    }
    guard let port = Int(rest), (1...65_535).contains(port) else { return nil }
    return .host(name, port: port, scheme: scheme)
  }

  private static func name(_ text: String) -> CodeMeaning? {
    let values = text.hasPrefix(".Values.") ? text.dropFirst(8) : text[...]
    let name = values.prefix { $0 != "=" }
    if name.utf8.contains(UInt8(ascii: ":")), name.contains("://") { return nil }
    if CodeShape.isPlaceholder(String(name)) { return nil }
    if name.contains("/") { return name.count == text.count ? slashed(name) : nil }
    guard CodeShape.isDotted(name), name.first?.isLetter == true else { return nil }
    return name.hasPrefix("spark.") ? .sparkProperty(name) : .value(name)
  }

  private static func slashed(_ name: Substring) -> CodeMeaning? {
    if name.hasPrefix("/") || name.hasPrefix("~") || name.contains("//") { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, isKindLike(parts[0]), CodeShape.isObjectName(parts[1]) {
      return .object(kind: parts[0], name: parts[1])
    }
    return .path(name)
  }

  private static func isKindLike(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2E }
  }
}
