import ArgumentParser
import Charts
import Cluster
import Diagnostics
import Foundation
import Recipes
import Running
import Workspace

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs recipes for real: installs, breaks, cures, and proves each state.",
    discussion: """
      Needs a disposable cluster: 'recipes cluster up' starts one on this machine.

      EXAMPLES
        recipes verify troubleshooting/s3-connection
        recipes verify troubleshooting/s3-connection --junit report.xml
        recipes verify troubleshooting/s3-connection --context my-test-cluster
      """)

  @Argument(help: "Recipes to verify; all when none is named.")
  var ids: [String] = []

  @Option(help: "A kube context of yours, in place of the local cluster.")
  var context: String?

  @OptionGroup var reports: ReportOptions

  func run() async throws {
    try await CommandRun.run {
      let workspace = try Workspace()
      let catalog = try RecipeCatalog(root: workspace.root)
      let recipes = ids.isEmpty ? catalog.recipes : try ids.map(catalog.recipe)
      if recipes.isEmpty { throw Self.nothingToVerify }
      let cache = CacheFolder()
      try cache.prepare()
      let start = Date()
      let clock = ContinuousClock.now
      var runs: [RunReport] = []
      for recipe in recipes {
        let report = try await verify(recipe, workspace, cache)
        runs.append(report)
        if report.verdict == .interrupted { break }
      }
      let suite = SuiteReport(
        version: ToolVersion.current, start: start, duration: ContinuousClock.now - clock,
        runs: runs)
      if let summary = TerminalReport(isColoured: CommandRun.isColoured).summary(suite) {
        CommandRun.say(summary)
      }
      try reports.record(
        runs, of: recipes, RecordExport(workspace: workspace, cache: cache))
      try reports.write(suite)
      if let worst = runs.compactMap(\.exitCode).max(by: { $0.rawValue < $1.rawValue }) {
        throw ExitCode(worst.rawValue)
      }
    }
  }

  private static let nothingToVerify = Failure(
    Diagnostic(
      rule: "nothing-to-verify", what: "nothing to verify", why: "the repository has no recipe",
      help: "add one under recipes/CATEGORY/SLUG"))

  private func verify(_ recipe: Recipe, _ workspace: Workspace, _ cache: CacheFolder) async throws
    -> RunReport
  {
    let terminal = TerminalReport(isColoured: CommandRun.isColoured)
    let job = VerificationJob(recipe: recipe, workspace: workspace, cache: cache, context: context)
    let live = LiveLine(report: terminal)
    let report = try await Interruption.whileListening {
      try await job.run(listener: live.listener)
    }
    CommandRun.say(terminal.summary(report))
    return report
  }
}
