internal import Diagnostics
internal import Markdown

/// "the Secret `spark-s3`", "the preset `airflow-operator`": a word before a name says what it is.
struct NamedKind {
  private let code: InlineCode
  private let kind: String
  private let isPreset: Bool
  /// Of the reader's own, or of any: nothing that the charts have to have.
  private let isOfReader: Bool

  init?(_ code: InlineCode, _ document: Document) {
    guard code.node > 0, case .text(let before) = document.nodes[code.node - 1].kind,
      before.last == " ", CodeShape.isObjectName(code.text), !CodeShape.isPlaceholder(code.text)
    else { return nil }
    let words = before.split(separator: " ").suffix(2)
    guard let last = words.last else { return nil }
    let word = last.lowercased()
    isPreset = word == "preset" || word.hasPrefix("пресет")
    if !isPreset && !Self.isKind(last) { return nil }
    self.code = code
    kind = word
    let others = [
      "a", "an", "your", "own", "another", "any", "new", "свой", "ваш", "новый", "любой",
    ]
    isOfReader = words.count > 1 && others.contains(words.first?.lowercased() ?? "")
  }

  /// Kinds are written in camel case.
  private static func isKind(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && word.allSatisfy { $0.isASCII && $0.isLetter }
  }

  func claim(_ names: any ProseNames) -> Claim? {
    let answer =
      isPreset
      ? PresetClaim.answer(code.text, among: names.charts)
      : names.object(kind: kind, name: code.text)
    if isOfReader, answer.isUnknown { return nil }
    return Claim(isPreset ? .preset : .object, code.text[...], answer)
  }
}
