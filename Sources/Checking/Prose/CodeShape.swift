/// What a piece of code looks like, letter by letter.
enum CodeShape {
  /// Whether it stands for something else: `NAME`, `<pod>`, `$X`, `x-*`, `…`.
  static func isPlaceholder(_ text: String) -> Bool {
    if text.utf8.contains(where: { marks.contains($0) }) || text.contains("…")
      || text.contains("...")
    {
      return true
    }
    let words = text.utf8.split { !isWord($0) && $0 < 0x80 || $0 == UInt8(ascii: "-") }
    if words.contains(where: { isUpperCase(Substring($0)) }) { return true }
    return words.contains { hasStandIn(Substring($0)) }
  }

  private static func hasStandIn(_ word: Substring) -> Bool {
    word.split(separator: "_").contains { $0.utf8.count < 8 && standIns.contains($0.lowercased()) }
  }

  private static let standIns: Set = ["your", "my", "some", "example", "foo", "bar"]
  private static let marks = Set("<>*$%{}|\"'()^\\,!@".utf8)

  /// Two letters at least, all of them capitals, and no file that is called so everywhere.
  private static func isUpperCase(_ word: Substring) -> Bool {
    // Most words begin so; nothing else of them has to be looked at.
    if let first = word.utf8.first, (0x61...0x7A).contains(first) { return false }
    return word.count { $0.isUppercase } >= 2 && !word.contains { $0.isLowercase }
      && !files.contains(String(word))
  }

  private static let files: Set = [
    "README", "LICENSE", "CHANGELOG", "CONTRIBUTING", "SECURITY", "NOTES", "NOTICE",
  ]

  /// A name as Kubernetes takes them: lower-case letters, digits, `-` and dots.
  static func isObjectName(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    return isLowerAlphanumeric(first) && isLowerAlphanumeric(last)
      && bytes.allSatisfy { isLowerAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
  }

  /// A name with dots between letters, digits, `-` and `_`; indices may follow its parts.
  static func isDotted(_ text: some StringProtocol) -> Bool {
    var (dots, isEmpty) = (0, true)
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        if isEmpty { return false }
        (dots, isEmpty) = (dots + 1, true)
      } else if isWord(byte) || byte == 0x5B || byte == 0x5D {
        isEmpty = false
      } else {
        return false
      }
    }
    return dots > 0 && !isEmpty
  }

  /// Extensions that the last part of a dotted name makes a file's or a host's name by.
  static let extensions: Set<String> = [
    "yaml", "yml", "json", "md", "py", "sh", "txt", "conf", "cfg", "ini", "toml", "xml", "tpl",
    "properties", "ipynb", "jar", "csv", "parquet", "log", "tgz", "gz", "zip", "html", "css", "js",
    "swift", "go", "rego", "svg", "png", "sql", "env", "lock", "exe", "com", "org", "net", "io",
    "dev", "svc", "local", "example", "test", "ru", "crt", "key", "pem",
  ]

  /// The extension of a path's last part, in lower case.
  static func fileExtension(_ path: String) -> String? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot > name.startIndex
    else { return nil }
    let text = name[name.index(after: dot)...].lowercased()
    return text.isEmpty ? nil : text
  }

  private static func isLowerAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// A letter or digit of ASCII, `-` or `_`.
  static func isWord(_ byte: UInt8) -> Bool {
    isLowerAlphanumeric(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D || byte == 0x5F
  }
}
