internal import Diagnostics
internal import Foundation

/// The recipes of a repository.
package struct RecipeCatalog: Sendable {
  package let recipes: [Recipe]

  /// Reads `recipes/CATEGORY/SLUG/` under the repository's root.
  ///
  /// - Throws: ``Failure`` when a folder or file cannot be read.
  package init(root: String) throws {
    let base = URL(filePath: root).appending(path: "recipes")
    var recipes: [Recipe] = []
    for category in try Self.folders(in: base) {
      for slug in try Self.folders(in: base.appending(path: category)) {
        recipes.append(try Self.recipe(category, slug, base))
      }
    }
    self.recipes = recipes
  }

  /// The recipe with this id.
  ///
  /// - Throws: ``Failure`` with the nearest names when there is none.
  package func recipe(_ id: String) throws -> Recipe {
    if let recipe = recipes.first(where: { $0.id == id }) { return recipe }
    let ids = recipes.map(\.id)
    let bySlug = ids.filter { $0.hasSuffix("/\(id)") }
    let nearest = bySlug.isEmpty ? Self.nearest(id, ids) : bySlug
    throw Failure(
      Diagnostic(
        rule: "unknown-recipe", what: "unknown recipe '\(id)'",
        why: "no folder recipes/\(id) holds an en.md",
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

  private static func recipe(_ category: String, _ slug: String, _ base: URL) throws -> Recipe {
    let folder = base.appending(path: category).appending(path: slug)
    let path = "recipes/\(category)/\(slug)"
    var pages: [PageLanguage: RecipePage] = [:]
    var files: [String: [UInt8]] = [:]
    for name in try entries(of: folder) where !name.hasPrefix(".") {
      let url = folder.appending(path: name)
      if (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true { continue }
      let bytes = try bytes(of: url, shown: "\(path)/\(name)")
      if let language = PageLanguage.allCases.first(where: { $0.recipeFile == name }) {
        pages[language] = RecipePage(
          SourceText(path: "\(path)/\(name)", bytes: bytes), language: language)
      } else if name != "verified.json" {
        files[name] = bytes
      }
    }
    return Recipe(id: "\(category)/\(slug)", folder: path, pages: pages, files: files)
  }

  private static func folders(in url: URL) throws -> [String] {
    try entries(of: url).filter { name in
      !name.hasPrefix(".")
        && (try? url.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory)
          == true
    }
  }

  private static func entries(of url: URL) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    } catch {
      throw unreadable(url.path, error)
    }
  }

  private static func bytes(of url: URL, shown path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: url))
    } catch {
      throw unreadable(path, error)
    }
  }

  private static func unreadable(_ path: String, _ error: any Error) -> Failure {
    Failure(
      Diagnostic(
        rule: "unreadable", what: "'\(path)' cannot be read", why: error.localizedDescription,
        help: "run the command in a checkout that holds a recipes/ folder",
        at: Location(path: path)))
  }
}
