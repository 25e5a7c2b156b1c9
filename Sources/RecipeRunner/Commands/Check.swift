import ArgumentParser
import Checking
import Diagnostics
import Workspace

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves what the pages state about the charts; needs no cluster.",
    discussion: """
      Works in any repository of Markdown and Helm charts; recipes.yaml configures it and may \
      be missing. Exit codes: 0 without a finding, 1 with findings, 2 for wrong usage or \
      configuration.

      EXAMPLES
        recipes check
        recipes check troubleshooting/s3-connection
        recipes check --stats
        recipes check --fix
        recipes check --format sarif --output check.sarif
      """)

  @Argument(
    help: "Recipes and guides to check; all pages when none is named.", completion: .recipes)
  var ids: [String] = []

  @OptionGroup var options: CheckOptions

  @Flag(help: "Rewrite what has one certain answer, print what was changed, and check again.")
  var fix = false

  @Flag(help: "Render, parse and check everything anew.")
  var noCache = false

  @Flag(help: "Only the format of the pages; starts no program, neither helm nor shfmt.")
  var formatOnly = false

  func run() async throws {
    try await CommandRun.run {
      let check = WorkspaceCheck(
        workspace: try Workspace.around(), ids: ids, formatOnly: formatOnly, usesCache: !noCache)
      let run = CheckRun(check, options.style, file: options.output)
      let output =
        fix ? try await run.outputAfterFixing() : try await run.output(usesMemory: !noCache)
      try run.write(output)
      if output.exitCode != 0 { throw ExitCode(output.exitCode) }
    }
  }
}
