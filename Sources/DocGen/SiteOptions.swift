internal import ArgumentParser
internal import Charts
internal import Diagnostics
internal import Foundation
internal import Recipes
internal import Site
internal import Workspace

/// What all verbs need: the repository, and the site read from it.
struct SiteOptions: ParsableArguments {
  @Option(help: "A folder of the repository (default: the current folder).")
  var root: String?

  @OptionGroup var editions: EditionOptions

  /// As they decide what is built.
  var words: [String] { [editions.version ?? "", editions.drafts ? "drafts" : ""] }

  func workspace() throws -> Workspace {
    try Workspace(from: root ?? FileManager.default.currentDirectoryPath)
  }

  /// Reads the site, and all that is wrong with it.
  ///
  /// - Parameter memory: of earlier readings.
  func read(_ workspace: Workspace, _ memory: SiteMemory? = nil) async throws
    -> (Site, [Diagnostic])
  {
    // Without recipes there is nothing to look up; reading the site reports what is wrong with them.
    let recipes = (try? RecipeCatalog(root: workspace.root).procedures) ?? []
    let records = await VerificationRecords(
      of: recipes, workspace: workspace, cache: CacheFolder())
    let site = try Site(
      root: workspace.root, docs: workspace.markdown(),
      edition: try await editions.edition(workspace), memory: memory
    ) { records.found[$0] }
    return (site, (site.diagnostics + records.diagnostics).sorted())
  }
}
