internal import ArgumentParser
internal import Foundation
internal import Site
internal import Workspace

/// Removes what the other verbs have written.
struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove the site and what is kept for the next build.")

  @Option(help: "A folder of the repository (default: the current folder).")
  var root: String?

  @Option(help: "The folder of the site (default: site/public of the repository).")
  var output: String?

  func run() async throws {
    try await Report.failures {
      let workspace = try Workspace(from: root ?? FileManager.default.currentDirectoryPath)
      let folder = output ?? workspace.path("site/public")
      let kept = "\(CacheFolder().path)/site"
      for (path, isRemoved) in [
        (folder, try OutputFolder(folder).remove()), (kept, try OutputFolder.removeCache(kept)),
      ] {
        print(isRemoved ? "removed \(path)" : "there is no \(path)")
      }
    }
  }
}
