import Diagnostics
import Recipes
import Running

/// The page that an operator follows.
struct GuidedPage: Sendable {
  let recipe: Recipe
  let page: RecipePage
  let words: GuidedWords

  var language: PageLanguage { page.language }

  /// - Throws: ``Failure`` with all that is wrong with the recipe's format.
  init(of recipe: Recipe, in language: PageLanguage) throws(Failure) {
    guard recipe.diagnostics.isEmpty, let page = recipe.pages[language] ?? recipe.original else {
      throw Failure(recipe.diagnostics, exitCode: .findings)
    }
    self.recipe = recipe
    self.page = page
    words = GuidedWords.in(language)
  }
}
