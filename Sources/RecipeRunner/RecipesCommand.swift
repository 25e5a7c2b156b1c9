import ArgumentParser
import Workspace

@main
struct RecipesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipes",
    abstract: "Proves the recipes of this repository against its charts and a real Kubernetes.",
    version: ToolVersion.current,
    subcommands: [List.self, Show.self, Check.self, Verify.self, Run.self, ClusterCommand.self])
}
