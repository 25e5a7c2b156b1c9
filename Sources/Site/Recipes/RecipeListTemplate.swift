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
    let all = site.recipes(in: nil, page.language)
    let index = SymptomIndex(page, all)
    index.writeLink(into: &html)
    RecipeFilters(all.map(\.page), page.language).write(into: &html)
    for list in site.categories(page.language) {
      html.element(.section, .class("category")) { html in
        html.element(.h2) { html in
          html.element(.a, .href(page.href(to: list.output)), text: list.title)
        }
        if case .recipeList(let category?) = list.kind { writeRecipes(category, &html) }
      }
      html.newline()
    }
    index.write(into: &html)
  }

  private func writeRecipes(_ category: String, _ html: inout HTML) {
    html.element(.ul, .class("recipes")) { html in
      for (id, recipe) in site.recipes(in: category, page.language) {
        writeRecipe(id, recipe, &html)
      }
    }
  }

  private func writeRecipe(_ id: String, _ recipe: Page, _ html: inout HTML) {
    let verification = site.verification(of: id)
    let facets = recipe.recipe?.facets ?? RecipeFacets()
    html.open(.li, [Attribute("data-recipe", id)] + facets.attributes)
    html.element(.a, .href(page.href(to: recipe.output)), text: recipe.title)
    html.element(.p, text: Typography.polished(recipe.summary, in: page.language))
    let text = facets.text(in: page.language)
    if !text.isEmpty { html.element(.p, .class("facets"), text: text) }
    html.element(.p, .class("state \(verification.state.name)")) { html in
      RecipeBadge(words: Words.in(page.language), verification: verification, id: id)
        .writeHeadline(into: &html)
    }
    html.close(.li)
    html.newline()
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
