import ArgumentParser
import Recipes
import Workspace

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the recipes.")

  func run() async throws {
    try await CommandRun.run {
      let workspace = try Workspace()
      for recipe in try RecipeCatalog(root: workspace.root).recipes {
        let title = recipe.original?.frontmatter.title ?? ""
        CommandRun.say("\(recipe.id)\t\(title)")
      }
    }
  }
}
