/// What a search can find of a page.
package struct SearchPage: Sendable, Equatable {
  /// `en` or `ru`.
  package var language: String
  /// Relative to the folder of the language.
  package var href: String
  package var title: String
  /// The text before the first heading is a section without anchor and heading.
  package var sections: [SearchSection]

  package init(language: String, href: String, title: String, sections: [SearchSection]) {
    self.language = language
    self.href = href
    self.title = title
    self.sections = sections
  }
}
