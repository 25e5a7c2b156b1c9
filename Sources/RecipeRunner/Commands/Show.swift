import ArgumentParser
import Diagnostics
import Foundation
import Recipes
import Terminal
import Workspace

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows a recipe in the terminal.",
    discussion: """
      EXAMPLES
        recipes show troubleshooting/s3-connection
        recipes show s3-connection --lang ru
        recipes show s3-connection --hidden | less
      """)

  @Argument(help: "The recipe: its id, or the last part of it.", completion: .recipes)
  var id: String

  @Option(help: "The language of the page.")
  var lang = PageLanguage.en

  @Flag(help: "Show the scripts of hidden steps, too.")
  var hidden = false

  func run() async throws {
    try await CommandRun.run {
      let recipe = try RecipeCatalog(root: try Workspace().root).recipe(id)
      guard let page = recipe.pages[lang] else {
        throw Failure(
          Diagnostic(
            rule: "missing-language", what: "'\(recipe.id)' has no page in '\(lang.rawValue)'",
            why: "\(recipe.folder)/\(lang.recipeFile) does not exist", help: "translate the recipe")
        )
      }
      let text = TerminalPage(
        page, CommandRun.palette, width: CommandRun.columns, scripts: hidden ? recipe.files : [:]
      ).text()
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }
}

extension PageLanguage: ExpressibleByArgument {}
