/// The search index of a language, as the files that `site/theme/search.js` loads.
///
/// Each file is a script that hands one string over, so that the search works for pages opened from
/// a file too. `words` files hold the words as they are written, for beginnings of words and for
/// mistakes; `terms` files the stems with where they stand; `texts` files what results show. A query
/// loads the few that it needs, by the table in `index.js`.
package struct SearchIndex: Sendable {
  private let language: String
  private let pages: [SearchPage]

  /// - Parameters:
  ///   - pages: those of other languages are left out; equal pages give equal bytes in any order.
  ///   - language: `en` or `ru`.
  package init(_ pages: [SearchPage], language: String) {
    self.language = language
    self.pages = pages.filter { $0.language == language }.sorted { $0.href < $1.href }
  }

  /// The files by their path in the site, sorted.
  package func files() -> [(path: String, text: String)] {
    []
  }
}
