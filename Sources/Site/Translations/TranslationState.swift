internal import Recipes

/// How a section stands to the same section in the other language.
enum TranslationState: Sendable, Equatable {
  case confirmed
  /// The section in this language says what it did, and the other one has changed.
  case behind(PageLanguage)
  /// Both have changed.
  case changed
  case neverConfirmed
}
