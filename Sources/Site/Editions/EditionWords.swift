internal import Recipes

/// The texts about versions, drafts, changes and missing pages in one language.
struct EditionWords: Sendable {
  let versions: String
  let newest: String
  let oldVersion: String
  let toNewest: String
  let draft: String
  let changed: String
  let changes: String
  let asMarkdown: String
  let missing: String
  let missingWhy: String
  let toStart: String
  let moved: String

  static func `in`(_ language: PageLanguage) -> EditionWords {
    language == .ru ? russian : english
  }

  static let english = EditionWords(
    versions: "Version", newest: "newest", oldVersion: "These pages describe an older version,",
    toNewest: "Read about the newest", draft: "A draft: it is not published yet.",
    changed: "Last changed", changes: "Changes", asMarkdown: "As Markdown",
    missing: "There is no such page", missingWhy: "It may have been renamed or removed.",
    toStart: "To the first page", moved: "This page has moved")

  static let russian = EditionWords(
    versions: "Версия", newest: "новейшая", oldVersion: "Эти страницы описывают прежнюю версию,",
    toNewest: "Читать о новейшей", draft: "Черновик: страница ещё не опубликована.",
    changed: "Изменено", changes: "Изменения", asMarkdown: "В Markdown",
    missing: "Такой страницы нет", missingWhy: "Возможно, её переименовали или удалили.",
    toStart: "На первую страницу", moved: "Страница переехала")
}
