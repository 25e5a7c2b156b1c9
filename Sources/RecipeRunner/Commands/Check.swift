import ArgumentParser
import Checking
import Cluster
import Diagnostics
import Recipes
import Site
import Workspace

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves recipes without a cluster: format, languages, shell, charts, links.",
    discussion: """
      EXAMPLES
        recipes check
        recipes check troubleshooting/s3-connection
      """)

  @Argument(help: "Recipes to check; all when none is named.")
  var ids: [String] = []

  func run() async throws {
    try await CommandRun.run {
      let workspace = try Workspace()
      let catalog = try RecipeCatalog(root: workspace.root)
      let recipes = ids.isEmpty ? catalog.recipes : try ids.map(catalog.recipe)
      let tools = try await Toolbox(workspace: workspace, cache: CacheFolder())
      let check = RecipeCheck(
        root: workspace.root, helm: tools.helm, shfmt: tools.shfmt, namespace: workspace.namespace)
      var findings: [Diagnostic] = []
      for recipe in recipes { findings += try await check.findings(in: recipe) }
      // Links and languages of all documentation, as the site sees them.
      let site = try Site(root: workspace.root, docs: workspace.docs) { _ in nil }
      if ids.isEmpty { findings += site.diagnostics }
      if !findings.isEmpty { throw Failure(Array(Set(findings)).sorted(), exitCode: .findings) }
      CommandRun.say(
        "\(recipes.count) recipe\(recipes.count == 1 ? "" : "s") and \(site.pages.count) pages "
          + "checked, 0 findings")
    }
  }
}
