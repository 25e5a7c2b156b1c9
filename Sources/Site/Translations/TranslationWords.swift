internal import Recipes

/// What readers are told of a section that is older than its translation.
struct TranslationWords: Sendable {
  /// The text of a link.
  let other: String
  let otherTop: String
  let isNewer: String

  static func `in`(_ language: PageLanguage) -> TranslationWords {
    language == .ru ? russian : english
  }

  private static let english = TranslationWords(
    other: "The Russian version of this section",
    otherTop: "The Russian version of this page's beginning", isNewer: " is newer.")

  private static let russian = TranslationWords(
    other: "Английская версия этого раздела", otherTop: "Английская версия начала страницы",
    isNewer: " новее.")
}
