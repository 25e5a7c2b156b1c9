package import Diagnostics

/// A recipe: its page in every language and the files its hidden steps use.
package struct Recipe: Sendable, Equatable {
  /// `CATEGORY/SLUG`.
  package let id: String
  /// Folder, relative to the repository.
  package let folder: String
  package let pages: [PageLanguage: RecipePage]
  /// Contents of the recipe's other files, by name.
  package let files: [String: [UInt8]]
  /// Everything wrong with the recipe's format, in all its files.
  package let diagnostics: [Diagnostic]

  package init(
    id: String, folder: String, pages: [PageLanguage: RecipePage], files: [String: [UInt8]]
  ) {
    self.id = id
    self.folder = folder
    self.pages = pages
    self.files = files
    diagnostics = RecipeRules.findings(id: id, folder: folder, pages: pages, files: files)
  }

  /// The page whose commands are run: the English one.
  package var original: RecipePage? { pages[.en] }

  /// How a recipe is proven.
  package enum Kind: String, Sendable {
    /// It breaks a release and cures it: the four proofs.
    case troubleshooting
    /// It reaches an end state.
    case howTo = "how-to"
    /// A guide whose blocks run from top to bottom.
    case guide
  }

  package var kind: Kind {
    guard !folder.hasPrefix("content") else { return .guide }
    return original?.isTroubleshooting == true ? .troubleshooting : .howTo
  }

  package var category: String { String(id.prefix { $0 != "/" }) }
}

/// Rules that concern the folder: names, languages, hidden steps' files.
private enum RecipeRules {
  static func findings(
    id: String, folder: String, pages: [PageLanguage: RecipePage], files: [String: [UInt8]]
  ) -> [Diagnostic] {
    var findings = pages.values.flatMap(\.diagnostics)
    for page in pages.values {
      findings += misnamed(page, id) + missingFiles(page, folder, files) + unrunnableFiles(page)
    }
    findings += missingLanguages(id, folder, pages)
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
    return PageLanguage.allCases.filter { pages[$0] == nil }.map { language in
      Diagnostic(
        rule: "missing-language", what: "\(folder)/\(language.recipeFile) does not exist",
        why: "every recipe stands in every language", help: "translate the recipe",
        at: Location(path: folder))
    }
  }
}
