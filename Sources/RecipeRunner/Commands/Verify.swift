import ArgumentParser
import Charts
import Cluster
import Diagnostics
import Foundation
import Recipes
import Running
import Watching
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

  @OptionGroup var runs: RunOptions
  @OptionGroup var reports: ReportOptions

  func run() async throws {
    try await CommandRun.run {
      var ids = ids
      let format = try plan?.value(of: "--plan", among: ["text", "json"], or: &ids)
      let keep = try runs.keep?.value(of: "--keep", among: ["end", "broken"], or: &ids)
      try cluster.requireConsistency()
      let workspace = try Workspace()
      let targets = try selection.targets(ids, in: workspace)
      let part = try runs.part(for: targets, keep)
      if let format {
        let plans = try await plans(of: targets, part, keep, workspace)
        return CommandRun.say(
          format == "json"
            ? try ExecutionPlan.json(plans) : plans.map(\.description).joined(separator: "\n\n"))
      }
      let site = try await VerificationSite(cluster, workspace: workspace)
      try await site.requireSoundness(of: targets.map(\.recipe))
      var pass = VerificationPass(site)
      pass.jobs = runs.jobs
      pass.retries = runs.retries
      pass.keeps = keep != nil
      pass.endsBroken = keep == "broken"
      pass.part = part
      pass.proves = runs.prove
      try report(try await Self.suite(of: pass, targets), targets, site)
    }
  }

  private static func suite(of pass: VerificationPass, _ targets: [VerificationTarget])
    async throws -> SuiteReport
  {
    let start = Date()
    let clock = ContinuousClock.now
    let runs = try await Interruption.whileListening { try await pass.run(targets) }
    return SuiteReport(
      version: ToolVersion.current, start: start, duration: ContinuousClock.now - clock,
      runs: runs)
  }

  private func report(
    _ suite: SuiteReport, _ targets: [VerificationTarget], _ site: VerificationSite
  ) throws {
    if let summary = TerminalReport(isColoured: CommandRun.isColoured).summary(suite) {
      CommandRun.say(summary)
    }
    try reports.record(
      suite.runs, of: targets.map(\.recipe),
      RecordExport(workspace: site.workspace, cache: site.cache))
    try reports.write(suite)
    let bad = suite.runs.filter { !(runs.allowFlaky && $0.verdict == .flaky) }
    if let worst = bad.compactMap(\.exitCode).max(by: { $0.rawValue < $1.rawValue }) {
      throw ExitCode(worst.rawValue)
    }
  }

  private func plans(
    of targets: [VerificationTarget], _ part: PlanPart?, _ keep: String?, _ workspace: Workspace
  ) async throws -> [ExecutionPlan] {
    let place = ExecutionPlan.Place(
      provider: cluster.resolved.rawValue, context: cluster.context,
      namespace: workspace.namespace, release: workspace.release)
    // Only a program knows which blocks change something.
    let shfmt =
      runs.prove ? try await Toolbox(workspace: workspace, cache: CacheFolder()).shfmt : nil
    var plans: [ExecutionPlan] = []
    for target in targets {
      var plan = try target.plan()
      if keep == "broken" { plan = try plan.endingBroken() }
      if let part { plan = try plan.presumedPart(part) }
      var told = ExecutionPlan(plan, of: target, in: place)
      if let shfmt {
        told.mutations = plan.mutations(try await plan.effects(shfmt: shfmt)).map(\.piece)
      }
      plans.append(told)
    }
    return plans
  }
}
