internal import Recipes

/// Controls that choose among the recipes of a list. The script shows them: without one they could
/// do nothing.
struct RecipeFilters {
  let language: PageLanguage
  private let facets: [RecipeFacets]

  private var words: RecipeListWords { .in(language) }

  init(_ recipes: [Page], _ language: PageLanguage) {
    self.language = language
    facets = recipes.compactMap(\.recipe?.facets)
  }

  func write(into html: inout HTML) {
    let components = RecipeComponent.allCases.filter { component in
      facets.contains { $0.components.contains(component) }
    }
    let choices = [
      (words.component, "component", components.map { ($0.rawValue, $0.name(in: language)) }),
      (words.backend, "backend", values(\.backends)),
      (words.spark, "spark", values(\.sparkVersions)),
    ].filter { !$0.2.isEmpty }
    if choices.isEmpty { return }
    html.element(
      .fieldset, .class("filters"), Attribute("hidden", nil), Attribute("data-shown", words.shown),
      Attribute("data-none", words.none)
    ) { html in
      html.element(.legend, text: words.filters)
      for (label, name, options) in choices { writeSelect(label, name, options, &html) }
      html.element(.button, Attribute("type", "button"), text: words.reset)
      html.element(.p, .class("count"), Attribute("role", "status")) { _ in }
    }
    html.newline()
  }

  private func values(_ facet: KeyPath<RecipeFacets, [String]>) -> [(String, String)] {
    Set(facets.flatMap { $0[keyPath: facet] }).sorted().map { ($0, $0) }
  }

  private func writeSelect(
    _ label: String, _ name: String, _ options: [(value: String, text: String)],
    _ html: inout HTML
  ) {
    html.element(.label) { html in
      html.element(.span, text: label)
      // The address alone keeps the choice: browsers would bring back an older one.
      html.element(.select, Attribute("name", name), Attribute("autocomplete", "off")) { html in
        html.element(.option, Attribute("value", ""), text: words.all)
        for option in options {
          html.element(.option, Attribute("value", option.value), text: option.text)
        }
      }
    }
  }
}
