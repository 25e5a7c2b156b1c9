package import Diagnostics
internal import Foundation
internal import Processes
package import Recipes
package import Workspace

/// The records of verifications: from the user's cache, or from the recipe's folder when that one is
/// newer.
package struct VerificationRecords: Sendable {
  /// By the recipe's id; every recipe is there, verified or not.
  package private(set) var found: [String: RecipeVerification] = [:]
  /// Records that cannot be read, or not be compared with the charts: warnings.
  package private(set) var diagnostics: [Diagnostic] = []
  private let workspace: Workspace
  private let cache: CacheFolder

  /// Reads the records of `recipes` and compares each with what the recipe and its charts are now.
  package init(of recipes: [Recipe], workspace: Workspace, cache: CacheFolder) async {
    self.workspace = workspace
    self.cache = cache
    for recipe in recipes {
      let records = records(of: recipe)
      var presets: [PresetVerification] = []
      for preset in Self.presets(of: recipe) {
        let record = records.filter { $0.preset == preset }.max { $0.date < $1.date }
        var verification = PresetVerification(preset: preset, record: record)
        if let record { verification.isCurrent = await isCurrent(record, recipe) }
        presets.append(verification)
      }
      found[recipe.id] = RecipeVerification(presets)
    }
  }

  /// A recipe that names no preset is verified once, without one.
  private static func presets(of recipe: Recipe) -> [String?] {
    let presets = recipe.original?.frontmatter.presets ?? []
    return presets.isEmpty ? [nil] : presets
  }

  /// All that can be read, whatever their presets.
  private mutating func records(of recipe: Recipe) -> [VerificationRecord] {
    let presets = Self.presets(of: recipe)
    let inTree = "recipes/\(recipe.id)/verified.json"
    var records = read(workspace.path(inTree), shown: inTree, recipe.id)
    for path in presets.map({ cache.record(of: recipe.id, preset: $0) }) + [
      cache.formerRecord(of: recipe.id)
    ] {
      records += read(path, shown: path, recipe.id)
    }
    return records.map { record in
      var record = record
      // Before there was a record for each preset, a recipe was run on its first one.
      record.preset = record.preset ?? presets[0]
      return record
    }
  }

  private mutating func read(_ path: String, shown: String, _ recipe: String)
    -> [VerificationRecord]
  {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      return try RecordFile(try Data(contentsOf: URL(filePath: path))).records
    } catch {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "invalid-record", what: "the record of '\(recipe)' cannot be read",
          why: "it is no verification record of this version",
          help: "run 'recipes verify \(recipe)' again", at: Location(path: shown)))
      return []
    }
  }

  /// Whether the recipe and its charts still have the record's digest; nil when that cannot be told.
  private mutating func isCurrent(_ record: VerificationRecord, _ recipe: Recipe) async -> Bool? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let searchPath = "\(cache.tools):\(path)"
    guard let helm = Tool(named: "helm", searchPath: searchPath),
      let sha256sum = Tool(named: "sha256sum", searchPath: searchPath)
    else {
      uncompared(recipe, "helm or sha256sum is missing", "run 'make tools'")
      return nil
    }
    do {
      let digest = try await VerificationDigest(
        root: workspace.root, helm: helm, sha256sum: sha256sum
      ).digest(of: recipe, preset: record.preset, namespace: workspace.namespace)
      return digest == record.digest
    } catch {
      let cause = (error as? Failure)?.diagnostics.first
      uncompared(recipe, cause?.message ?? "\(error)", cause?.help)
      return nil
    }
  }

  private mutating func uncompared(_ recipe: Recipe, _ why: String, _ help: String?) {
    let warning = Diagnostic(
      .warning, rule: "uncompared-record",
      what: "whether the record of '\(recipe.id)' is stale cannot be told", why: why, help: help,
      at: Location(path: recipe.folder))
    // The same for every preset of a chart that does not render.
    if !diagnostics.contains(warning) { diagnostics.append(warning) }
  }
}
