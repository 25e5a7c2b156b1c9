internal import Recipes

/// The interface's texts in one language. A missing one does not compile.
struct Words: Sendable {
  struct Category: Sendable {
    let title: String
    let summary: String
  }

  let languageName: String
  let skip: String
  let menu: String
  let closeMenu: String
  let navigation: String
  let breadcrumbs: String
  let contents: String
  let neighbours: String
  let previous: String
  let next: String
  let switcher: String
  let theme: String
  let edit: String
  let search: String
  let searchResults: String
  /// Before the number of pages that were found.
  let searchFound: String
  let searchNone: String
  let searchFailed: String
  let sectionLink: String
  let table: String
  let footnotes: String
  let footnoteBack: String
  let copy: String
  let copied: String
  let expected: String
  let expectedBroken: String
  let expectedHealthy: String
  let ofCommand: String
  let alerts: [String]
  let recipes: String
  let recipesSummary: String
  let categories: [String: Category]
  let runIt: String
  let badge: BadgeWords
  let chooseLanguage: String

  /// The order in which readers see the categories.
  static let categories = ["deployment", "operations", "troubleshooting", "integration"]

  static func `in`(_ language: PageLanguage) -> Words { language == .ru ? russian : english }

  /// A category's title and summary; its folder's name when it has none.
  func category(_ name: String) -> Category {
    categories[name] ?? Category(title: name, summary: "")
  }
}
