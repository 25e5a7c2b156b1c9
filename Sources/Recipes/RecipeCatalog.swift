internal import Diagnostics
internal import Foundation

/// The recipes and the guides of a repository that can be run.
package struct RecipeCatalog: Sendable {
  package let recipes: [Recipe]
  /// Guides with `verify: true`.
  package let guides: [Recipe]

  /// All that can be run: recipes, then guides.
  package var procedures: [Recipe] { recipes + guides }

  /// Reads `recipes/CATEGORY/SLUG/` and `content/LANGUAGE/` under the repository's root.
  ///
  /// - Throws: ``Failure`` when a folder or file cannot be read.
  package init(root: String) throws {
    let reader = CatalogReader(root: root)
    let recipes = try reader.recipes()
    let guides = try reader.guides()
    let ids = Set((recipes + guides).map(\.id))
    let quotations = QuotationCheck(root: root)
    func checked(_ recipe: Recipe) -> Recipe {
      // The translations hold the same code, comments apart: parity sees to it.
      let quoted = recipe.original.map(quotations.findings) ?? []
      return recipe.adding(quoted + CatalogRules.lookalikes(of: recipe, among: ids))
    }
    self.recipes = recipes.map(checked)
    self.guides = guides.map { guide in
      checked(guide).adding(CatalogRules.collision(of: guide, with: recipes))
    }
  }

  /// The procedure with this id, or with this last part of one where that is unambiguous.
  ///
  /// - Throws: ``Failure`` with the nearest names when there is none.
  package func recipe(_ id: String) throws -> Recipe {
    if let recipe = procedures.first(where: { $0.id == id }) { return recipe }
    let ending = procedures.filter { $0.id.hasSuffix("/\(id)") }
    if ending.count == 1 { return ending[0] }
    let ids = procedures.map(\.id)
    let nearest = ending.isEmpty ? Self.nearest(id, ids) : ending.map(\.id)
    throw Failure(
      Diagnostic(
        rule: "unknown-recipe",
        what: ending.isEmpty ? "unknown recipe '\(id)'" : "ambiguous recipe '\(id)'",
        why: ending.isEmpty
          ? "no folder recipes/\(id) holds an en.md" : "\(ending.count) ids end in it",
        help: nearest.isEmpty
          ? "'recipes list' shows all of them"
          : "did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?"))
  }

  /// By the whole id, then by its last part: people remember the slug.
  private static func nearest(_ id: String, _ ids: [String]) -> [String] {
    let whole = nearestNames(to: id, among: ids)
    if !whole.isEmpty { return whole }
    let slug = id.split(separator: "/").last.map(String.init) ?? id
    let slugs = ids.map { String($0.split(separator: "/").last ?? "") }
    return nearestNames(to: slug, among: slugs).flatMap { name in
      ids.filter { $0.hasSuffix("/\(name)") }
    }
  }
}

/// Rules that concern the procedures as a set.
private enum CatalogRules {
  /// `see` names procedures that there are, and never the page itself.
  static func lookalikes(of recipe: Recipe, among ids: Set<String>) -> [Diagnostic] {
    recipe.pages.values.flatMap { page in
      page.items(of: "see").filter { page.frontmatter.lookalikes.contains($0.text) }
        .compactMap { id, place in
          if id == recipe.id {
            return Diagnostic(
              rule: "unknown-lookalike", what: "'see' names this page itself",
              why: "look-alikes are for when this page does not help", help: "remove it", at: place)
          }
          if ids.contains(id) { return nil }
          let nearest = nearestNames(to: id, among: ids.sorted())
          return Diagnostic(
            rule: "unknown-lookalike", what: "'see' names an unknown recipe '\(id)'",
            why: "readers would look for it in vain",
            help: nearest.isEmpty
              ? "'recipes list' shows all of them" : "did you mean '\(nearest[0])'?", at: place)
        }
    }
  }

  static func collision(of guide: Recipe, with recipes: [Recipe]) -> [Diagnostic] {
    guard let other = recipes.first(where: { $0.id == guide.id }) else { return [] }
    return [
      Diagnostic(
        rule: "duplicate-id", what: "two procedures have the id '\(guide.id)'",
        why: "the other is \(other.folder)", help: "rename the guide",
        at: guide.pages.values.map(\.source.path).min().map { Location(path: $0) })
    ]
  }
}
