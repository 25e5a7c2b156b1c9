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

  @Flag(help: "Take a warning for an error.")
  var strict = false

  @Option(help: "The folder of the site (default: site/public of the repository).")
  var output: String?

  func run() async throws {
    try await Report.failures {
      let start = ContinuousClock.now
      let workspace = try options.workspace()
      let home = URL(filePath: output ?? workspace.path("site/public")).standardizedFileURL.path
      let folder = options.editions.version.map { "\(home)/\($0)" } ?? home
      let memory = await BuildMemory(workspace, folder: folder, options: options.words)
      let before = memory.state()
      if let summary = memory.summary(for: before) {
        print("\(summary), nothing has changed (\(Self.milliseconds(since: start)) ms)")
        return
      }
      let (site, findings) = try await options.read(workspace)
      try Report.printAndFail(findings, isStrict: strict)
      let drawings = try await Diagrams(cache: CacheFolder()).drawn(site.diagrams)
      let lock = BuildLock(of: folder)
      defer { lock.release() }
      let (stamps, last) = (site.stamps(), memory.lastPages())
      let unchanged = Set(stamps.filter { last.stamps[$0.key] == $0.value }.keys)
      try OutputFolder(folder).replace { writer in
        try site.write(
          unless: { page, twin in
            unchanged.contains(page) && writer.takeOver([page, twin], if: { last.files[$0] })
          },
          writer.write)
        for drawing in drawings { try writer.write(drawing) }
      }
      let pages = site.counts.map { "\($0.language.rawValue): \($0.pages)" }.joined(separator: ", ")
      // Warnings would have to be told again.
      memory.keep(findings.isEmpty ? "\(pages) pages" : nil, stamps, before: before)
      print(
        """
        \(pages) pages in \(Self.milliseconds(since: start)) ms\(Self.asBefore(unchanged.count))
        open \(folder)/index.html
        or   python3 -m http.server -d \(folder) 8000   and http://localhost:8000/
        """)
    }
  }

  private static func asBefore(_ count: Int) -> String {
    count == 0 ? "" : ", \(count) of them as they were"
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    Int((ContinuousClock.now - start) / .milliseconds(1))
  }
}
