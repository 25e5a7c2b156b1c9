internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Workspace

/// Which edition of the site is meant.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Build the pages as those of an older version, in a folder of its name.",
      discussion: "Check out the version, build it over the site of the newest.",
      valueName: "version"))
  var version: String?

  @Flag(help: "Show drafts too.")
  var drafts = false

  func edition(_ workspace: Workspace) async throws -> Edition {
    if let version, !Edition.isVersion(version) {
      throw Failure(
        Diagnostic(
          rule: "invalid-version", what: "'\(version)' is no version",
          why: "it becomes a folder beside those of the languages",
          help: "write it like 'v0.2'"))
    }
    let changes = await ChangeDates(root: workspace.root, cache: CacheFolder()).dates()
    return Edition(version: version, showsDrafts: drafts, changes: changes)
  }
}
