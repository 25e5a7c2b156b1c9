internal import Diagnostics
internal import Foundation
package import Recipes
package import Workspace

/// Writes records into the recipes' folders, from where the site takes them on any machine.
package struct RecordExport {
  private let workspace: Workspace
  private let cache: CacheFolder

  package init(workspace: Workspace, cache: CacheFolder) {
    self.workspace = workspace
    self.cache = cache
  }

  /// Copies the cache's record of the last run into `recipes/ID/verified.json`; those of
  /// its other presets stay.
  ///
  /// - Returns: the file's path in the repository.
  /// - Throws: ``Failure`` when a file cannot be read or written.
  package func write(_ recipe: Recipe, preset: String?) throws -> String {
    let source = cache.record(of: recipe.id, preset: preset)
    let path = "recipes/\(recipe.id)/verified.json"
    let named = recipe.original?.frontmatter.presets ?? []
    var file = RecordFile([])
    if FileManager.default.fileExists(atPath: workspace.path(path)) {
      file = try read(workspace.path(path), shown: path)
    }
    // A record of no preset, or of one that the recipe no longer names, speaks of another recipe.
    file.records.removeAll { record in
      named.isEmpty ? record.preset != nil : record.preset.map { !named.contains($0) } ?? true
    }
    for record in try read(source, shown: source).records { file.replace(with: record) }
    try AtomicFile.write(try file.data(), to: workspace.path(path))
    return path
  }

  private func read(_ path: String, shown: String) throws -> RecordFile {
    do {
      return try RecordFile(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Failure(
        Diagnostic(
          rule: "invalid-record", what: "the record '\(shown)' cannot be read",
          why: "it is no verification record of this version",
          help: "remove the file and run 'recipes verify' again", at: Location(path: shown)))
    }
  }
}
