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
  /// What a new page begins with.
  let newSummary: String
  let newText: String

  static func `in`(_ language: PageLanguage) -> EditionWords {
    language == .ru ? russian : english
  }

  static let english = EditionWords(
    versions: "Version", newest: "newest", oldVersion: "These pages describe an older version,",
    toNewest: "Read about the newest", draft: "A draft: it is not published yet.",
    changed: "Last changed", changes: "Changes", asMarkdown: "As Markdown",
    missing: "There is no such page", missingWhy: "It may have been renamed or removed.",
    toStart: "To the first page", moved: "This page has moved",
    newSummary: "What readers can do after this page, in one sentence.",
    newText: """
      Who needs this page, and when.

      ## Before you begin

      - What has to be there already.

      ## Do it

      ## See that it works
      """)

  static let russian = EditionWords(
    versions: "Версия", newest: "новейшая", oldVersion: "Эти страницы описывают прежнюю версию,",
    toNewest: "Читать о новейшей", draft: "Черновик: страница ещё не опубликована.",
    changed: "Изменено", changes: "Изменения", asMarkdown: "В Markdown",
    missing: "Такой страницы нет", missingWhy: "Возможно, её переименовали или удалили.",
    toStart: "На первую страницу", moved: "Страница переехала",
    newSummary: "Что читатель сможет сделать после этой страницы, одним предложением.",
    newText: """
      Кому и когда нужна эта страница.

      ## Перед началом

      - Что уже должно быть.

      ## Сделать

      ## Убедиться, что работает
      """)
}
