internal import Recipes

/// From what readers see to the recipe that helps: those recipes that begin with a symptom.
struct SymptomIndex {
  static let anchor = "symptoms"

  let page: Page
  private let recipes: [(id: String, page: Page)]

  private var words: RecipeListWords { .in(page.language) }

  init(_ page: Page, _ recipes: [(id: String, page: Page)]) {
    self.page = page
    self.recipes = recipes.filter { $0.page.recipe?.symptoms.isEmpty == false }
  }

  /// Leads from the top of the page to the index.
  func writeLink(into html: inout HTML) {
    if recipes.isEmpty { return }
    html.element(.p) { html in
      html.element(.a, .href("#\(Self.anchor)"), text: words.toSymptoms)
    }
    html.newline()
  }

  func write(into html: inout HTML) {
    if recipes.isEmpty { return }
    html.element(.section, .class("category")) { html in
      html.element(.h2, .id(Self.anchor), text: words.symptoms)
      html.newline()
      html.element(
        .div, .class("table"), .focusable, Attribute("role", "group"), .label(words.symptoms)
      ) { html in
        html.element(.table) { html in
          html.element(.thead) { html in
            html.element(.tr) { html in
              html.element(.th, Attribute("scope", "col"), text: words.seen)
              html.element(.th, Attribute("scope", "col"), text: words.recipe)
            }
          }
          html.newline()
          html.element(.tbody) { html in for recipe in recipes { writeRow(recipe, &html) } }
        }
      }
    }
    html.newline()
  }

  /// The same as Markdown.
  ///
  /// - Parameter address: the complete address of a page.
  func markdown(_ address: (Page) -> String) -> String {
    if recipes.isEmpty { return "" }
    let items = recipes.flatMap { _, recipe in
      (recipe.recipe?.symptoms ?? []).map { symptom in
        "- \(symptom.markdown) [\(MarkdownText.escaped(recipe.title))](\(address(recipe)))\n"
      }
    }
    return "\n## \(words.symptoms)\n\n" + items.joined()
  }

  private func writeRow(_ recipe: (id: String, page: Page), _ html: inout HTML) {
    let description = recipe.page.recipe
    html.open(.tr, [Attribute("data-recipe", recipe.id)] + (description?.facets.attributes ?? []))
    html.element(.td) { html in
      for symptom in description?.symptoms ?? [] {
        html.element(.p) { symptom.write(into: &$0) }
      }
    }
    html.element(.td) { html in
      html.element(.a, .href(page.href(to: recipe.page.output)), text: recipe.page.title)
    }
    html.close(.tr)
    html.newline()
  }
}
