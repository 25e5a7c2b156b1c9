internal import ArgumentParser
internal import Charts
internal import Diagnostics
internal import Foundation
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
  func read(_ workspace: Workspace, _ memory: ReadingMemory? = nil) async throws
    -> (Site, [Diagnostic])
  {
    async let edition = editions.edition(workspace)
    let records = await (memory ?? ReadingMemory()).records(workspace)
    let site = try Site(
      root: workspace.root, docs: workspace.markdown(), edition: try await edition,
      memory: memory?.site
    ) { records.found[$0] }
    return (site, (site.diagnostics + records.diagnostics).sorted())
  }
}
