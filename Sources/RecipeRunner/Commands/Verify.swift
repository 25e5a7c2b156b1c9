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
        recipes verify --tag s3 --spark 4.1 --plan
        recipes verify troubleshooting/s3-connection --junit report.xml
        recipes verify troubleshooting/s3-connection --context my-test-cluster
      """)

  @Argument(help: "Recipes to verify; all when none is named.", completion: .recipes)
  var ids: [String] = []

  @OptionGroup var cluster: ClusterOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    // Not `.scanningForValue`: it drops the value of '--plan=json' before another option.
    defaultAsFlag: OptionWord("text"), parsing: .next,
    help: "Print what would run, where, why, and what is skipped; run nothing. 'json' for programs."
  )
  var plan: OptionWord?

  @OptionGroup var reports: ReportOptions

  func run() async throws {
    try await CommandRun.run {
      var ids = ids
      let format = try plan?.value(of: "--plan", among: ["text", "json"], or: &ids)
      try cluster.requireConsistency()
      let workspace = try Workspace()
      let targets = try selection.targets(ids, in: workspace)
      if let format { return try printPlan(of: targets, workspace, asJSON: format == "json") }
      let site = try await VerificationSite(cluster, workspace: workspace)
      try await site.requireSoundness(of: targets.map(\.recipe))
      let start = Date()
      let clock = ContinuousClock.now
      let runs = try await Interruption.whileListening { try await verify(targets, site) }
      let suite = SuiteReport(
        version: ToolVersion.current, start: start, duration: ContinuousClock.now - clock,
        runs: runs)
      if let summary = TerminalReport(isColoured: CommandRun.isColoured).summary(suite) {
        CommandRun.say(summary)
      }
      try reports.record(
        runs, of: targets.map(\.recipe), RecordExport(workspace: workspace, cache: site.cache))
      try reports.write(suite)
      if let worst = runs.compactMap(\.exitCode).max(by: { $0.rawValue < $1.rawValue }) {
        throw ExitCode(worst.rawValue)
      }
    }
  }

  private func printPlan(of targets: [VerificationTarget], _ workspace: Workspace, asJSON: Bool)
    throws
  {
    let place = ExecutionPlan.Place(
      provider: cluster.resolved.rawValue, context: cluster.context,
      namespace: workspace.namespace, release: "spark")
    let plans = try targets.map { ExecutionPlan(try $0.plan(), of: $0, in: place) }
    CommandRun.say(
      asJSON
        ? try ExecutionPlan.json(plans) : plans.map(\.description).joined(separator: "\n\n"))
  }

  private func verify(_ targets: [VerificationTarget], _ site: VerificationSite) async throws
    -> [RunReport]
  {
    let terminal = TerminalReport(isColoured: CommandRun.isColoured)
    var runs: [RunReport] = []
    for target in targets {
      let job = VerificationJob(
        target: target, plan: try target.plan(), site: site,
        settings: VerificationSettings(values: site.documentedValues(of: target.recipe)))
      let live = LiveLine(report: terminal)
      let report = try await job.run(listener: live.listener)
      runs.append(report)
      CommandRun.say(terminal.summary(report))
      if report.verdict == .interrupted { break }
    }
    return runs
  }
}
