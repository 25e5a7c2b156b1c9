internal import ArgumentParser
internal import Foundation
internal import Recipes
internal import Site
internal import Workspace

/// Writes the site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the site; on any error the site of the last build stays.")

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder of the site (default: site/public of the repository).")
  var output: String?

  func run() async throws {
    try await Report.failures {
      let clock = ContinuousClock()
      let start = clock.now
      let workspace = try options.workspace()
      let site = try await options.site(workspace)
      let home = output ?? workspace.path("site/public")
      let folder = options.editions.version.map { "\(home)/\($0)" } ?? home
      let drawings = try await Diagrams(cache: CacheFolder()).drawn(site.diagrams)
      try OutputFolder(folder).replace { write in
        try site.write(write)
        for drawing in drawings { try write(drawing) }
      }
      let pages = site.counts.map { "\($0.language.rawValue): \($0.pages)" }.joined(separator: ", ")
      let milliseconds = (clock.now - start) / .milliseconds(1)
      print(
        """
        \(pages) pages in \(Int(milliseconds)) ms
        open \(URL(filePath: folder).standardizedFileURL.path)/index.html
        or   python3 -m http.server -d \(folder) 8000   and http://localhost:8000/
        """)
    }
  }
}
