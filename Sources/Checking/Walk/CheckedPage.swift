internal import Diagnostics
internal import Markdown
internal import Recipes

/// A Markdown file, and what belongs to it.
struct CheckedPage: Sendable {
  let document: Document
  let items: [PageItem]
  /// The recipe whose page it is, in any language.
  let recipe: Recipe?
  let recipePage: RecipePage?
  /// Presets that a recipe is proven on, as its frontmatter names them.
  let presets: [String]
  /// Charts that a recipe uses, as its frontmatter names them.
  let charts: [String]

  /// What the Python session of a recipe holds, in pip's syntax; nil when the page declares none.
  let requirements: [String]?

  var python: [String] { requirements ?? [] }

  /// Modules that lie beside a recipe's page.
  var localModules: [String] {
    (recipe?.files.keys.map { $0 } ?? []).filter { $0.hasSuffix(".py") }.map {
      String($0.dropLast(3))
    }
  }

  var path: String { document.source.path }

  init(_ document: Document) {
    self.document = document
    items = PageItems.items(of: document)
    recipe = nil
    recipePage = nil
    presets = []
    charts = []
    requirements = nil
  }

  init(_ page: RecipePage, of recipe: Recipe) {
    document = page.document
    items = PageItems.items(of: page, in: recipe)
    self.recipe = recipe
    recipePage = page
    presets = page.frontmatter.presets
    charts = page.frontmatter.charts
    requirements = page.frontmatter.python
  }
}
