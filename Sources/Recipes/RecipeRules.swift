internal import Diagnostics

/// Rules that concern the folder: names, languages, hidden steps' files.
enum RecipeRules {
  static func findings(
    id: String, folder: String, pages: [PageLanguage: RecipePage], files: [String: [UInt8]]
  ) -> [Diagnostic] {
    var findings = pages.values.flatMap(\.diagnostics)
    for page in pages.values {
      findings +=
        misnamed(page, id) + ProcedureRules(page: page).findings()
        + missingFiles(page, folder, files) + unrunnableFiles(page)
    }
    findings += missingLanguages(id, folder, pages)
    if pages.values.contains(where: { !$0.isGuide }) {
      findings += unknownCategory(id, folder)
    }
    if let original = pages[.en] {
      for (language, page) in pages where language != .en {
        findings += Parity.findings(original: original, translation: page)
      }
    }
    return findings.sorted()
  }

  private static func misnamed(_ page: RecipePage, _ id: String) -> [Diagnostic] {
    guard !page.frontmatter.id.isEmpty, page.frontmatter.id != id else { return [] }
    return [
      Diagnostic(
        rule: "recipe-id", what: "the id '\(page.frontmatter.id)' is not the folder's",
        why: "a recipe's id is CATEGORY/SLUG of its folder", help: "write 'id: \(id)'",
        at: page.source.location(Position(line: 2, column: 1)))
    ]
  }

  private static func missingFiles(
    _ page: RecipePage, _ folder: String, _ files: [String: [UInt8]]
  ) -> [Diagnostic] {
    page.hiddenSteps.filter { files[$0.file] == nil }.map { step in
      let nearest = nearestNames(to: step.file, among: files.keys.sorted())
      return Diagnostic(
        rule: "missing-file", what: "the file '\(step.file)' of '\(step.name)' does not exist",
        why: "hidden steps live in the recipe's folder, \(folder)",
        help: nearest.isEmpty ? "create it" : "did you mean '\(nearest[0])'?", at: step.location)
    }
  }

  private static func unrunnableFiles(_ page: RecipePage) -> [Diagnostic] {
    page.hiddenSteps.filter { step in
      ![".sh", ".py", ".yaml"].contains { step.file.hasSuffix($0) }
    }.map { step in
      Diagnostic(
        rule: "hidden-language", what: "'\(step.file)' of '\(step.name)' cannot be run",
        why: "hidden steps are bash (.sh), Python (.py) or a manifest (.yaml)",
        help: "rename the file, or rewrite it", at: step.location)
    }
  }

  private static func missingLanguages(
    _ id: String, _ folder: String, _ pages: [PageLanguage: RecipePage]
  ) -> [Diagnostic] {
    if id.hasPrefix("e2e/") { return [] }
    let isGuide = pages.values.contains(where: \.isGuide)
    return PageLanguage.allCases.filter { pages[$0] == nil }.map { language in
      let path =
        isGuide ? "content/\(language.rawValue)/\(id).md" : "\(folder)/\(language.recipeFile)"
      return Diagnostic(
        rule: "missing-language", what: "\(path) does not exist",
        why: "every \(isGuide ? "procedure" : "recipe") stands in every language",
        help: "translate the \(isGuide ? "guide" : "recipe")",
        at: Location(path: isGuide ? path : folder))
    }
  }

  private static let categories = ["deployment", "integration", "operations", "troubleshooting"]

  private static func unknownCategory(_ id: String, _ folder: String) -> [Diagnostic] {
    let category = String(id.prefix { $0 != "/" })
    // End-to-end scenarios are no documentation.
    if categories.contains(category) || category == "e2e" { return [] }
    let nearest = nearestNames(to: category, among: categories)
    return [
      Diagnostic(
        rule: "unknown-category", what: "unknown category '\(category)'",
        why: "recipes are listed by category",
        help: nearest.isEmpty
          ? "the categories are: \(categories.joined(separator: ", "))"
          : "did you mean '\(nearest[0])'?", at: Location(path: folder))
    ]
  }
}
