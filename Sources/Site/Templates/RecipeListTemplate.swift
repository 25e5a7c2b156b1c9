internal import Recipes

/// Recipes with what they help against and whether they are verified, by category.
struct RecipeListTemplate {
  let page: Page
  let site: SiteContext

  func write(_ category: String?, into html: inout HTML) {
    if let category {
      writeRecipes(category, &html)
      return
    }
    for list in site.categories(page.language) {
      html.element(.h2) { html in
        html.element(.a, .href(page.href(to: list.output)), text: list.title)
      }
      if case .recipeList(let category?) = list.kind { writeRecipes(category, &html) }
    }
  }

  private func writeRecipes(_ category: String, _ html: inout HTML) {
    let words = Words.in(page.language)
    html.element(.ul, .class("recipes")) { html in
      for (id, recipe) in site.recipes(in: category, page.language) {
        let verification = site.verification(of: id)
        html.element(.li) { html in
          html.element(.a, .href(page.href(to: recipe.output)), text: recipe.title)
          html.element(.p, text: Typography.polished(recipe.summary, in: page.language))
          html.element(.p, .class("state \(verification.state.name)")) { html in
            RecipeBadge(words: words, verification: verification, id: id)
              .writeHeadline(into: &html)
          }
        }
        html.newline()
      }
    }
  }
}

extension SiteContext {
  /// The lists of the single categories, in the order of the navigation.
  func categories(_ language: PageLanguage) -> [Page] {
    NavigationItem.readingOrder(items(language)).filter { page in
      if case .recipeList(_?) = page.kind { true } else { false }
    }
  }
}
