import ArgumentParser
import Recipes
import Workspace

extension CompletionKind {
  /// Ids of the recipes of the repository that the shell stands in; none outside of one.
  static var recipes: CompletionKind { .custom { _, _, _ in catalog.map(\.id) } }

  /// Tags of those recipes.
  static var tags: CompletionKind {
    .custom { _, _, _ in names { $0.tags } }
  }

  /// Presets that they are proven on.
  static var presets: CompletionKind {
    .custom { _, _, _ in names { $0.presets } }
  }

  /// Contexts of the user's kubeconfig.
  static var contexts: CompletionKind {
    .shellCommand("kubectl config get-contexts -o name 2>/dev/null")
  }

  private static var catalog: [Recipe] {
    guard let workspace = try? Workspace() else { return [] }
    return (try? RecipeCatalog(root: workspace.root).procedures) ?? []
  }

  private static func names(_ list: (RecipeFrontmatter) -> [String]) -> [String] {
    Set(catalog.flatMap { $0.original.map { list($0.frontmatter) } ?? [] }).sorted()
  }
}
