internal import Diagnostics
internal import Markdown

/// "the Secret `spark-s3`": a kind in words before a name.
struct NamedKind {
  private let code: InlineCode
  private let kind: String
  /// Of the reader's own, or of any: nothing that the charts have to have.
  private let isOfReader: Bool

  init?(_ code: InlineCode, _ document: Document) {
    guard code.node > 0, case .text(let before) = document.nodes[code.node - 1].kind,
      before.last == " ", CodeShape.isObjectName(code.text), !CodeShape.isPlaceholder(code.text)
    else { return nil }
    let words = before.split(separator: " ").suffix(2)
    guard let kind = words.last, kind.first?.isUppercase == true,
      kind.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    self.code = code
    self.kind = kind.lowercased()
    let others = [
      "a", "an", "your", "own", "another", "any", "new", "свой", "ваш", "новый", "любой",
    ]
    isOfReader = words.count > 1 && others.contains(words.first?.lowercased() ?? "")
  }

  func claim(_ names: any ProseNames) -> Claim? {
    let answer = names.object(kind: kind, name: code.text)
    if isOfReader, answer.isUnknown { return nil }
    return Claim(.object, code.text[...], answer)
  }
}
