import ArgumentParser
import Charts
import Foundation
import Recipes
import Running
import Terminal
import Workspace

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists recipes and procedures, with the result of their last verification.",
    discussion: """
      A record is stale when the recipe or its charts have changed since.

      EXAMPLES
        recipes list
        recipes list --tag s3 --tag connect
        recipes list --json
      """)

  @Option(
    help: "Only recipes with this tag; may be repeated, any of them suffices.", completion: .tags)
  var tag: [String] = []

  @Flag(help: "Print the list as JSON.")
  var json = false

  func run() async throws {
    try await CommandRun.run {
      let workspace = try Workspace()
      let recipes = try selected(RecipeCatalog(root: workspace.root).procedures)
      let records = await VerificationRecords(
        of: recipes, workspace: workspace, cache: CacheFolder())
      CommandRun.print(records.diagnostics, to: .standardError)
      let list = RecipeList(recipes, records.found)
      FileHandle.standardOutput.write(
        json
          ? try list.json()
          : Data(list.text(CommandRun.palette, width: CommandRun.columns).utf8))
    }
  }

  private func selected(_ recipes: [Recipe]) throws -> [Recipe] {
    if tag.isEmpty { return recipes }
    let chosen = Set(try TargetSelection(tags: tag).targets(of: recipes).map(\.recipe.id))
    return recipes.filter { chosen.contains($0.id) }
  }
}
