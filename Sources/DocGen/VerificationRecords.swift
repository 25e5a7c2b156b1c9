internal import Charts
internal import Diagnostics
internal import Foundation
internal import Processes
internal import Recipes
internal import Site
internal import Workspace

/// The records of verifications: from the user's cache, or from the recipe's folder when that one is
/// newer.
struct VerificationRecords {
  private(set) var found: [String: Verification] = [:]
  /// Records that cannot be read, or not be compared with the charts: warnings.
  private(set) var diagnostics: [Diagnostic] = []
  private let workspace: Workspace
  private let cache: CacheFolder

  init(workspace: Workspace, cache: CacheFolder) async {
    self.workspace = workspace
    self.cache = cache
    // Without recipes there is nothing to look up; reading the site reports what is wrong with them.
    let recipes = (try? RecipeCatalog(root: workspace.root).recipes) ?? []
    for recipe in recipes {
      guard let record = newestRecord(of: recipe.id) else { continue }
      let isCurrent = await isCurrent(record, recipe)
      found[recipe.id] = Verification(record: record, isCurrent: isCurrent)
    }
  }

  private mutating func newestRecord(of recipe: String) -> VerificationRecord? {
    let inTree = "recipes/\(recipe)/verified.json"
    let inCache = cache.record(of: recipe)
    let records = [(inCache, inCache), (workspace.path(inTree), inTree)].compactMap { path, shown in
      read(path, shown, recipe)
    }
    return records.max { $0.date < $1.date }
  }

  /// Nil when there is none, or none that can be read.
  private mutating func read(_ path: String, _ shown: String, _ recipe: String)
    -> VerificationRecord?
  {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      return try JSONDecoder().decode(VerificationRecord.self, from: data)
    } catch {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "invalid-record", what: "the record of '\(recipe)' cannot be read",
          why: "it is no verification record of this version",
          help: "run 'recipes verify \(recipe)' again", at: Location(path: shown)))
      return nil
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
      ).digest(of: recipe, namespace: workspace.namespace)
      return digest == record.digest
    } catch {
      let cause = (error as? Failure)?.diagnostics.first
      uncompared(recipe, cause?.message ?? "\(error)", cause?.help)
      return nil
    }
  }

  private mutating func uncompared(_ recipe: Recipe, _ why: String, _ help: String?) {
    diagnostics.append(
      Diagnostic(
        .warning, rule: "uncompared-record",
        what: "whether the record of '\(recipe.id)' is stale cannot be told", why: why, help: help,
        at: Location(path: recipe.folder)))
  }
}
