internal import Charts
internal import Recipes
internal import Site
internal import Workspace

/// What earlier readings of the same repository found.
actor ReadingMemory {
  nonisolated let site = SiteMemory()
  private var known: Known?

  private struct Known {
    let state: Fingerprint
    let recipes: [Recipe]
    let records: VerificationRecords
  }

  /// What is known of each recipe. To compare it with the charts, helm renders them: not for every
  /// sentence that an author writes.
  func records(_ workspace: Workspace) async -> VerificationRecords {
    let cache = CacheFolder()
    let folders = ["charts", "presets"].map(workspace.path) + ["\(cache.path)/verified"]
    let states = folders.map {
      RepositoryState(root: $0, readsFresh: false).fingerprint.description
    }
    // Without recipes there is nothing to look up; reading the site reports what is wrong with them.
    let recipes = (try? RecipeCatalog(root: workspace.root).procedures) ?? []
    let exported = recipes.map { recipe in
      FileStatus(of: workspace.path("recipes/\(recipe.id)/verified.json")).map { "\($0)" } ?? ""
    }
    let state = Fingerprint(of: states + exported)
    if let known, known.state == state, known.recipes == recipes { return known.records }
    let records = await VerificationRecords(of: recipes, workspace: workspace, cache: cache)
    known = Known(state: state, recipes: recipes, records: records)
    return records
  }
}
