import ArgumentParser
import Workspace

@main
struct RecipesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipes",
    abstract: "Proves the recipes of this repository against its charts and a real Kubernetes.",
    discussion: """
      A recipe is named by its id, or by the last part of it where that is unambiguous.

      EXAMPLES
        recipes list
        recipes show s3-connection
        recipes cluster up
        recipes verify s3-connection
      """,
    version: ToolVersion.current,
    subcommands: [
      List.self, Show.self, Check.self, Verify.self, Accept.self, Watch.self, Run.self,
      ClusterCommand.self,
    ])
}
