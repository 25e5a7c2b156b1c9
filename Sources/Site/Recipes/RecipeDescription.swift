internal import Recipes

/// What lists say of a recipe besides its title.
struct RecipeDescription: Sendable, Equatable {
  let facets: RecipeFacets
  let symptoms: [RecipeSymptom]

  init(_ page: RecipePage, _ presets: inout PresetBackends) {
    facets = RecipeFacets(page.frontmatter) { presets.backend(of: $0) }
    let shown = RecipeSymptom.all(in: page.document, page.language)
    let hasSymptom = page.sections.contains { $0.kind == .symptom }
    // A section of nothing but output is summed up by the summary.
    symptoms =
      shown.isEmpty && hasSymptom
      ? [RecipeSymptom(page.frontmatter.summary, page.language)] : shown
  }
}
