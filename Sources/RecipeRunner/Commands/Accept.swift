import ArgumentParser
import Diagnostics
import Foundation
import Recipes
import Running
import Watching
import Workspace

struct Accept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes over what the blocks of a recipe print as what its pages expect.",
    discussion: """
      Verifies the recipe, and writes its outputs into en.md and ru.md where they expect something
      else. Lines that still match keep their placeholders. Nothing is changed when a command fails,
      when an output is empty, or when nothing differs.

      EXAMPLES
        recipes accept troubleshooting/s3-connection
        recipes accept s3-connection --preset spark-4.1/jupyter-connect-k8s
      """)

  @Argument(help: "The recipe.", completion: .recipes)
  var id: String

  @Option(
    help: "The preset to run on, CHART/NAME; by default the recipe's first.", completion: .presets)
  var preset: String?

  @OptionGroup var cluster: ClusterOptions

  func run() async throws {
    try await CommandRun.run {
      try cluster.requireConsistency()
      let workspace = try Workspace()
      let recipe = try RecipeCatalog(root: workspace.root).recipe(id)
      let selection = TargetSelection(presets: preset.map { [$0] } ?? [])
      guard let target = try selection.targets(of: [recipe]).first else { return }
      let site = try await VerificationSite(cluster, workspace: workspace)
      try await site.requireSoundness(of: [recipe])
      let job = VerificationJob(
        target: target, plan: try target.plan().accepting(), site: site,
        settings: VerificationSettings(values: site.documentedValues(of: recipe)))
      let live = LiveLine(report: TerminalReport(isColoured: CommandRun.isColoured))
      let report = try await Interruption.whileListening {
        try await job.run(listener: live.listener)
      }
      if report.wasInterrupted { throw ExitCode(Failure.ExitCode.interrupted.rawValue) }
      let accepted = try Acceptance(
        report, of: recipe, values: site.documentedValues(of: recipe))
      for (_, page) in accepted.pages.sorted(by: { $0.value.path < $1.value.path }) {
        try AtomicFile.write(Data(page.bytes), to: workspace.path(page.path))
        CommandRun.say("wrote \(page.path)")
      }
      CommandRun.say("accepted: \(accepted.blocks.joined(separator: ", "))")
    }
  }
}
