internal import Diagnostics
internal import Markdown

/// "the Secret `spark-s3`": a kind in words before a name.
struct NamedKind {
  private let code: InlineCode
  private let kind: String
  /// Of the reader's own, or of any: nothing that the charts have to have.
  private let isOfReader: Bool

  init?(_ code: InlineCode, _ document: Document) {
    guard CodeShape.isObjectName(code.text), !CodeShape.isPlaceholder(code.text),
      code.node > 0, case .text(let before) = document.nodes[code.node - 1].kind,
      let match = before.firstMatch(of: /(?:(\w+)\s+)?\b([A-Z][a-z]+(?:[A-Z][a-z]+)*)\s$/)
    else { return nil }
    self.code = code
    kind = match.2.lowercased()
    let article = match.1.map(String.init)?.lowercased() ?? ""
    let others = [
      "a", "an", "your", "own", "another", "any", "new", "свой", "ваш", "новый", "любой",
    ]
    isOfReader = others.contains(article)
  }

  func claim(_ names: any ProseNames) -> Claim? {
    let answer = names.object(kind: kind, name: code.text)
    if isOfReader, answer.isUnknown { return nil }
    return Claim(.object, code.text[...], answer)
  }
}
