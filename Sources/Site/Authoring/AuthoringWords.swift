internal import Recipes

/// The texts around what authors set apart, in one language.
struct AuthoringWords: Sendable {
  let tabs: String

  static func `in`(_ language: PageLanguage) -> AuthoringWords {
    language == .ru ? russian : english
  }

  static let english = AuthoringWords(tabs: "Variants")
  static let russian = AuthoringWords(tabs: "Варианты")
}
