internal import Diagnostics
internal import Markdown
package import Pages

/// Proves what sentences and tables say in inline code, where it is clear what is meant.
package struct ProseCheck: Sendable {
  private let names: any ProseNames
  private let files: LinkedFiles
  private let links: LinkCheck

  package init(_ names: any ProseNames, _ files: LinkedFiles) {
    self.names = names
    self.files = files
    links = LinkCheck(files)
  }

  package func check(_ page: ProsePage) -> ProseResult {
    let past = PastTense(page.document)
    var result = ProseResult()
    let tables = TableCheck(names, page, past)
    let values = ValueClaim(names.charts, page)
    for code in page.codes where !tables.covers(code) && !isBrokenLink(code, page) {
      if code.meaning == .command {
        result.commands.append(
          .init(snippet: code.command(in: page.document), doubt: past.reason(at: code)))
      } else if let claim = claim(code.meaning, code, page, past, values) {
        record(claim, code, past, &result.ledger)
      }
    }
    result.ledger.add(tables.check { isBrokenLink($0, page) })
    return result
  }

  /// The check of links has said so already.
  private func isBrokenLink(_ code: InlineCode, _ page: ProsePage) -> Bool {
    guard let destination = code.destination else { return false }
    return links.isBroken(destination, on: page.document.source.path)
  }

  /// What the code claims, and what is known about it; nil when nothing is claimed.
  private func claim(
    _ meaning: CodeMeaning?, _ code: InlineCode, _ page: ProsePage, _ past: PastTense,
    _ values: ValueClaim
  ) -> Claim? {
    switch meaning {
    case nil, .command:
      return NamedKind(code, page.document)?.claim(names) ?? BareName(code)?.claim(names)
    case .value(let key): return value(key, code, past, values) ?? BareName(code)?.claim(names)
    case .sparkProperty(let name):
      return value(name, code, past, values)
        ?? Claim(.sparkProperty, name, names.sparkProperty(String(name)))
    case .host(let host, let port, let scheme):
      return HostClaim(names).claim(host, port, scheme, in: code.text)
    case .object(let kind, let name):
      let path = code.text[kind.startIndex..<name.endIndex]
      let paths = PathClaim(names, FilePaths(files, page))
      if paths.isFile(path) { return paths.claim(path) }
      return Claim(.object, path, names.object(kind: String(kind), name: String(name)))
        ?? paths.claim(path)
    case .path(let path): return PathClaim(names, FilePaths(files, page)).claim(path)
    }
  }

  private func value(
    _ key: Substring, _ code: InlineCode, _ past: PastTense, _ values: ValueClaim
  ) -> Claim? {
    let context = past.path(to: code.node) + [past.sentence(around: code)]
    return values.answer(key, in: code.text, near: context).flatMap { Claim(.valuesKey, key, $0) }
  }

  private func record(
    _ claim: Claim, _ code: InlineCode, _ past: PastTense, _ ledger: inout Ledger
  ) {
    var answer = claim.answer
    if answer.isUnknown, let reason = past.reason(at: code) { answer = .excluded(reason) }
    ledger.record(
      claim.kind, String(claim.part), answer, at: code.place(of: claim.part).location
    ) { $0.finding(claim.part, code) }
  }
}
