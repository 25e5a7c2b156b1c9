/// The languages of the documentation; each page exists in all of them.
package enum PageLanguage: String, Sendable, CaseIterable, Codable {
  case en
  case ru

  /// The file of a recipe in this language.
  package var recipeFile: String { "\(rawValue).md" }
}
