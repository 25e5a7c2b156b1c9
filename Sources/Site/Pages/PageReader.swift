internal import Diagnostics
internal import Markdown
internal import Recipes

/// Reads every page: guides from `content/LANGUAGE/`, recipes from `recipes/CATEGORY/SLUG/`.
struct PageReader {
  let sources: SourceFolder
  private(set) var pages: [Page] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let memory: SiteMemory?
  private let documents = DocumentBudget()

  init(_ sources: SourceFolder, _ memory: SiteMemory? = nil) throws {
    self.sources = sources
    self.memory = memory
    for language in PageLanguage.allCases { try readGuides(language) }
    try readRecipes()
  }

  private mutating func readGuides(_ language: PageLanguage) throws {
    let folder = "content/\(language.rawValue)"
    guard sources.isFolder(folder) else {
      diagnostics.append(
        Diagnostic(
          rule: "missing-content", what: "no folder '\(folder)'",
          why: "every language of the site has its pages in one",
          help: "create it, with an index.md", at: Location(path: folder)))
      return
    }
    let (sources, memory, documents) = (sources, memory, documents)
    let paths = try sources.files(under: folder).filter { $0.hasSuffix(".md") }
    for read in paths.concurrentMap({ path in
      Result { try Self.guide(path, language, sources, memory, documents) }
    }) {
      let guide = try read.get()
      pages.append(guide.page)
      diagnostics += guide.findings
    }
  }

  private static func guide(
    _ path: String, _ language: PageLanguage, _ sources: SourceFolder, _ memory: SiteMemory?,
    _ documents: DocumentBudget
  ) throws -> SiteMemory.Guide {
    let source = try sources.text(path)
    if let guide = memory?.guide(source) { return guide }
    let document = Document(source)
    var findings = document.problems
    let frontmatter = PageFrontmatter(document, diagnostics: &findings)
    let key = String(path.dropFirst("content/\(language.rawValue)/".count).dropLast(3))
    let page = Page(
      .guide, language, key: key, title: frontmatter.title, summary: frontmatter.summary,
      order: frontmatter.order, procedure: frontmatter.isProcedure ? key : nil,
      isDraft: frontmatter.isDraft, document: document, keeps: documents.takes(source))
    findings += Self.findings(page, document, sources)
    let guide = SiteMemory.Guide(page: page, findings: findings)
    memory?.keep(guide)
    return guide
  }

  /// What is wrong with a page alone.
  private static func findings(
    _ page: Page, _ document: Document, _ sources: SourceFolder
  ) -> [Diagnostic] {
    ContentCheck(page: page, document: document).findings()
      + FenceCheck(page: page, document: document, sources: sources).findings()
  }

  private mutating func readRecipes() throws {
    guard sources.isFolder("recipes") else { return }
    let catalog = try RecipeCatalog(root: sources.root)
    diagnostics += catalog.guides.flatMap(\.diagnostics)
    let recipes = catalog.recipes.filter { $0.category != "e2e" }
    var presets = PresetBackends(sources)
    for recipe in recipes {
      diagnostics += recipe.diagnostics
      for (language, page) in recipe.pages {
        let shown = Page(
          .recipe(id: recipe.id), language, key: "recipes/\(recipe.id)",
          title: page.frontmatter.title, summary: page.frontmatter.summary,
          procedure: recipe.id, document: page.document,
          recipe: RecipeDescription(page, &presets))
        diagnostics += Self.findings(shown, page.document, sources)
        pages.append(shown)
      }
    }
    if !recipes.isEmpty { addLists(Set(recipes.map(\.category)).sorted()) }
  }

  /// The pages that list recipes: one for all, one for each category.
  private mutating func addLists(_ categories: [String]) {
    for language in PageLanguage.allCases {
      let words = Words.in(language)
      pages.append(
        Page(
          .recipeList(category: nil), language, key: "recipes/index", title: words.recipes,
          summary: words.recipesSummary))
      for category in categories {
        let description = words.category(category)
        pages.append(
          Page(
            .recipeList(category: category), language, key: "recipes/\(category)/index",
            title: description.title, summary: description.summary,
            order: Words.categories.firstIndex(of: category)))
      }
    }
  }
}
