internal import Diagnostics

/// Bytes that editors hide and that no Markdown file needs; of each kind the first is reported.
enum TextDefects {
  static func findings(in source: SourceText) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let offset = loneReturn(in: source.bytes) {
      findings.append(
        finding(
          source, offset, "a carriage return without a line feed",
          "some programs see a line end in it, others none", "end lines with a line feed"))
    }
    if let offset = source.bytes.firstIndex(of: 0) {
      findings.append(
        finding(source, offset, "a NUL byte", "most programs end the text there", "remove it"))
    }
    if let offset = invalidUTF8(in: source.bytes) {
      findings.append(
        finding(
          source, offset, "the file is not UTF-8", "this byte belongs to no character",
          "save the file as UTF-8"))
    }
    return findings
  }

  /// The source for cmark, which would see a line end in a lone carriage return: positions count
  /// line feeds.
  static func withoutLoneReturns(_ bytes: [UInt8]) -> [UInt8] {
    guard var index = loneReturn(in: bytes) else { return bytes }
    var bytes = bytes
    while index < bytes.count {
      if isLoneReturn(bytes, index) { bytes[index] = 0x20 }
      index += 1
    }
    return bytes
  }

  private static func loneReturn(in bytes: [UInt8]) -> Int? {
    bytes.indices.first { isLoneReturn(bytes, $0) }
  }

  private static func isLoneReturn(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
  }

  private static func invalidUTF8(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }

  private static func finding(
    _ source: SourceText, _ offset: Int, _ what: String, _ why: String, _ help: String
  ) -> Diagnostic {
    Diagnostic(
      rule: "text", what: what, why: why, help: help,
      at: source.location(source.position(at: offset)))
  }
}
