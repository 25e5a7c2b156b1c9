internal import ArgumentParser
internal import Site
internal import Workspace

/// Finds what `build` would, and writes nothing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check pages, links and translations; write nothing.")

  @OptionGroup var options: SiteOptions

  @Flag(help: "Take a warning for an error.")
  var strict = false

  func run() async throws {
    try await Report.failures {
      let (site, findings) = try await options.read(try options.workspace())
      try Report.printAndFail(findings, isStrict: strict)
      _ = try await Diagrams(cache: CacheFolder()).drawn(site.diagrams)
      print("\(site.pages.count) pages, no error")
    }
  }
}
