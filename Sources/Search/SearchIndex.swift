/// The search index of a language, as the files that `site/theme/search.js` loads.
///
/// Each file is a script that hands one value over, so that the search works for pages opened from a
/// file too. `words` files hold the words as they are written, for beginnings of words and for
/// mistakes; `terms` files the stems with where they stand; `texts` files what results show. A query
/// loads the few that it needs, by the bounds in `index.js`.
package struct SearchIndex: Sendable {
  /// Bytes: a query loads about two files of words, one of terms for each word, some of texts.
  private static let chunkSize = 6000

  private let language: String
  private let pages: [SearchPage]

  /// - Parameters:
  ///   - pages: those of other languages are left out; the order does not matter.
  ///   - language: `en` or `ru`.
  package init(_ pages: [SearchPage], language: String) {
    self.language = language
    self.pages = pages.filter { $0.language == language }.sorted { $0.href < $1.href }
  }

  /// The files by their path in the site, sorted; the same bytes for the same pages.
  package func files() -> [(path: String, text: String)] {
    let table = TermTable(pages)
    var texts = TextChunks(limit: Self.chunkSize)
    for (number, page) in pages.enumerated() { texts.append(page, number: number) }
    let words = table.wordChunks(limit: Self.chunkSize)
    let terms = table.termChunks(limit: Self.chunkSize)
    var files = scripts("words", words.texts.map(Self.literal))
    files += scripts("terms", terms.texts.map(Self.literal))
    files += scripts("texts", texts.finished())
    let bounds = [words.bounds, terms.bounds, texts.bounds]
    files.append(index(bounds, version: ContentVersion.of(files.map(\.text))))
    return files.sorted { $0.path < $1.path }
  }

  private static func literal(_ text: [UInt8]) -> ScriptText {
    var script = ScriptText()
    script.string(text)
    return script
  }

  private func scripts(_ kind: String, _ values: [ScriptText]) -> [(path: String, text: String)] {
    values.enumerated().map { number, value in script("\(kind)-\(number)", value) }
  }

  private func script(_ name: String, _ value: ScriptText) -> (path: String, text: String) {
    ("search/\(language)/\(name).js", "siteSearch(\"\(name)\",\(value.text));\n")
  }

  /// The version, the number of sections, and the bounds of the words, the terms and the texts. The
  /// version goes into the files' addresses: a new index and a file kept from an old one do not mix.
  private func index(_ bounds: [[String]], version: String) -> (path: String, text: String) {
    let sections = pages.reduce(0) { $0 + $1.sections.count }
    var value = ScriptText()
    value.raw("[\"\(version)\",\(sections)")
    for list in bounds {
      value.raw(",\n")
      value.string(list.joined(separator: " "))
    }
    value.raw("]")
    return script("index", value)
  }
}
