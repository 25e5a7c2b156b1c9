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
        recipes check --format-only
      """)

  @Argument(help: "Recipes and guides to check; all when none is named.", completion: .recipes)
  var ids: [String] = []

  @Flag(help: "Only the format of the pages; starts no program, neither helm nor shfmt.")
  var formatOnly = false

  func run() async throws {
    try await CommandRun.run {
      let workspace = try Workspace()
      let catalog = try RecipeCatalog(root: workspace.root)
      let chosen = ids.isEmpty ? catalog.procedures : try ids.map(catalog.recipe)
      let findings =
        formatOnly
        ? chosen.flatMap(\.diagnostics) : try await Self.proof(of: chosen, workspace)
      // Links and languages of all documentation, as the site sees them.
      let site =
        formatOnly ? nil : try Site(root: workspace.root, docs: workspace.docs) { _ in nil }
      let all = Set(findings + (ids.isEmpty ? site?.diagnostics ?? [] : []))
      if !all.isEmpty { throw Failure(all.sorted(), exitCode: .findings) }
      let pages = site.map { " and \($0.pages.count) pages" } ?? ""
      CommandRun.say("\(Self.count(chosen))\(pages) checked, 0 findings")
    }
  }

  private static func proof(of procedures: [Recipe], _ workspace: Workspace) async throws
    -> [Diagnostic]
  {
    let tools = try await Toolbox(workspace: workspace, cache: CacheFolder())
    let check = RecipeCheck(
      root: workspace.root, helm: tools.helm, shfmt: tools.shfmt, namespace: workspace.namespace)
    var findings: [Diagnostic] = []
    for procedure in procedures { findings += try await check.findings(in: procedure) }
    return findings
  }

  private static func count(_ procedures: [Recipe]) -> String {
    let guides = procedures.count { $0.kind == .guide }
    let recipes = procedures.count - guides
    let parts = [(recipes, "recipe"), (guides, "guide")].filter { $0.0 > 0 || $0.1 == "recipe" }
    return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
