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
  package private(set) var diagnostics: [Diagnostic]

  package init(
    id: String, folder: String, pages: [PageLanguage: RecipePage], files: [String: [UInt8]]
  ) {
    self.id = id
    self.folder = folder
    self.pages = pages
    self.files = files
    diagnostics = RecipeRules.findings(id: id, folder: folder, pages: pages, files: files)
  }

  /// The recipe with what only a look at other files could find.
  func adding(_ findings: [Diagnostic]) -> Recipe {
    var recipe = self
    recipe.diagnostics = (diagnostics + findings).sorted()
    return recipe
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
    if pages.values.contains(where: \.isGuide) { return .guide }
    return original?.isTroubleshooting == true ? .troubleshooting : .howTo
  }

  package var category: String { String(id.prefix { $0 != "/" }) }
}
