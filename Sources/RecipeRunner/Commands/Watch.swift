import ArgumentParser
import Diagnostics
import Foundation
import Recipes
import Running
import Watching
import Workspace

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verifies a recipe now, and again after each change to it, its charts or presets.",
    discussion: """
      End it with Ctrl-C.

      EXAMPLES
        recipes watch troubleshooting/s3-connection
        recipes watch s3-connection --preset spark-4.1/jupyter-connect-k8s
      """)

  @Argument(help: "The recipe.", completion: .recipes)
  var id: String

  @Option(help: "Only on this preset, CHART/NAME.", completion: .presets)
  var preset: String?

  @OptionGroup var cluster: ClusterOptions

  func run() async throws {
    try await CommandRun.run {
      try cluster.requireConsistency()
      let workspace = try Workspace()
      // A misspelt name ends it; what is wrong with the recipe can be mended meanwhile.
      _ = try RecipeCatalog(root: workspace.root).recipe(id)
      let site = try await VerificationSite(cluster, workspace: workspace)
      try await Interruption.whileListening(
        saying: "interrupted: ending the running step, if there is one, and cleaning up"
      ) { try await watch(site) }
      throw ExitCode(Failure.ExitCode.interrupted.rawValue)
    }
  }

  /// Editors and version control write several files at once.
  private static let pause = Duration.milliseconds(300)

  /// Ends when the task is cancelled.
  private func watch(_ site: VerificationSite) async throws {
    while !Task.isCancelled {
      let recipe = try RecipeCatalog(root: site.workspace.root).recipe(id)
      // Before the run: what changes while it goes on counts.
      let folders = try FolderWatch(Self.folders(of: recipe, in: site.workspace))
      do {
        try await verify(recipe, site)
      } catch let failure as Failure {
        CommandRun.print(failure.diagnostics, to: .standardError)
      }
      if Task.isCancelled { return }
      CommandRun.say("\nwaiting for a change of \(recipe.id), its charts and presets (Ctrl-C ends)")
      guard await folders.change() else { return }
      try? await Task.sleep(for: Self.pause)
    }
  }

  private func verify(_ recipe: Recipe, _ site: VerificationSite) async throws {
    try await site.requireSoundness(of: [recipe])
    let selection = TargetSelection(presets: preset.map { [$0] } ?? [])
    _ = try await VerificationPass(site).run(try selection.targets(of: [recipe]))
  }

  private static func folders(of recipe: Recipe, in workspace: Workspace) -> [String] {
    let presets = recipe.original?.frontmatter.presets.map { String($0.prefix { $0 != "/" }) } ?? []
    let charts = Set(presets + (recipe.original?.frontmatter.charts ?? []))
    return [workspace.path(recipe.folder)]
      + charts.sorted().flatMap { ["charts/\($0)", "presets/\($0)"].map(workspace.path) }
  }
}
