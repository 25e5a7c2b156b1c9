/// Placeholders in shell code that bash would take for something else: `<release>` for a
/// redirection, `{{ .Release.Name }}` for three words, `[flags]` for an argument.
enum PlaceholderCode {
  /// The code with a word of capitals, as long, in the place of each placeholder: every byte keeps
  /// its place, and what is in capitals is a placeholder for the checks.
  static func masked(_ code: String) -> String {
    guard code.contains("<") || code.contains("{{") || code.contains("[") else { return code }
    var bytes = Array(code.utf8)
    for index in bytes.indices {
      guard let length = placeholder(at: index, in: bytes) else { continue }
      for place in index..<index + length { bytes[place] = UInt8(ascii: "X") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func placeholder(at start: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "<"): angled(start, bytes)
    case UInt8(ascii: "{"): template(start, bytes)
    case UInt8(ascii: "["): bracketed(start, bytes)
    default: nil
    }
  }

  /// `<your-release>`: words, closed right after a letter, on one line. `cmd <in >out` is none.
  private static func angled(_ start: Int, _ bytes: [UInt8]) -> Int? {
    if start > 0, "<0123456789".utf8.contains(bytes[start - 1]) { return nil }
    var index = start + 1
    guard index < bytes.count, isLetter(bytes[index]) else { return nil }
    while index < bytes.count, isWord(bytes[index]) || bytes[index] == UInt8(ascii: " ") {
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"),
      bytes[index - 1] != UInt8(ascii: " ")
    else { return nil }
    return index + 1 - start
  }

  /// `{{ .Release.Name }}` of a template, not `{{.status.phase}}` of an output format.
  private static func template(_ start: Int, _ bytes: [UInt8]) -> Int? {
    let rest = bytes[start...]
    guard rest.starts(with: "{{".utf8) else { return nil }
    let text = String(decoding: rest.prefix(120), as: UTF8.self)
    guard
      let match = text.prefixMatch(
        of: /\{\{-?\s*(\.Release|\.Values|\.Chart|include|template)[^}\n]*\}\}/)
    else { return nil }
    return match.output.0.utf8.count
  }

  /// `[RELEASE]`, `[flags]`: an optional argument, at the place of a word or the end of one.
  private static func bracketed(_ start: Int, _ bytes: [UInt8]) -> Int? {
    guard start == 0 || " /".utf8.contains(bytes[start - 1]) else { return nil }
    var index = start + 1
    while index < bytes.count, isLetter(bytes[index]) || "_-".utf8.contains(bytes[index]) {
      index += 1
    }
    guard index > start + 2, index < bytes.count, bytes[index] == UInt8(ascii: "]") else {
      return nil
    }
    let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
    return " \n".utf8.contains(next) ? index + 1 - start : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || "-_.".utf8.contains(byte)
  }
}
