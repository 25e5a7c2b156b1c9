internal import Recipes

extension Retargeting {
  /// Names that can stand inside any text and mean the namespace alone: `minio.X.svc`,
  /// `system:serviceaccount:X:NAME`.
  func textEdits(in word: ShellWord) -> [CodeEdit] {
    if documented.namespace == actual.namespace { return [] }
    let text = word.letters.map { $0.byte ?? 0 }
    return occurrences(of: Array(documented.namespace.utf8), in: text)
      .filter { Self.isHost(text, $0) || Self.isAccount(text, $0) }
      .flatMap { word.edits(replacing: $0, with: actual.namespace) }
  }

  private func occurrences(of name: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    guard !name.isEmpty, text.count >= name.count else { return [] }
    return (0...text.count - name.count).map { $0..<$0 + name.count }
      .filter { text[$0].elementsEqual(name) }
  }

  /// `.X.svc`, at its end or before `.cluster.local`.
  private static func isHost(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let suffix = Array(".svc".utf8)
    guard range.lowerBound > 0, text[range.lowerBound - 1] == UInt8(ascii: "."),
      text[range.upperBound...].starts(with: suffix)
    else { return false }
    var rest = text[(range.upperBound + suffix.count)...]
    let domain = Array(".cluster.local".utf8)
    if rest.starts(with: domain) { rest = rest.dropFirst(domain.count) }
    // The full stop of a sentence, or the dot of a whole name, ends it too.
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    return rest.first.map { !isNameByte($0) } ?? true
  }

  /// `system:serviceaccount:X:NAME` and `system:serviceaccounts:X`.
  private static func isAccount(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let before = text[..<range.lowerBound]
    let after = range.upperBound < text.count ? text[range.upperBound] : 0
    if before.hasSuffix("system:serviceaccount:") { return after == UInt8(ascii: ":") }
    return before.hasSuffix("system:serviceaccounts:") && !isNameByte(after)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    let character = Character(UnicodeScalar(byte))
    return character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

extension ShellWord {
  /// Bytes of a code that are read as they stand.
  init(document range: Range<Int>, of code: [UInt8]) {
    self.init(
      letters: range.map { Letter(byte: code[$0], range: $0..<$0 + 1, quoting: .document) },
      range: range)
  }
}
