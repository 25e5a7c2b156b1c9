import ArgumentParser
import Diagnostics
import Foundation
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
      List.self, Show.self, Check.self, Affected.self, Verify.self, Accept.self, Watch.self,
      Run.self,
      ClusterCommand.self,
    ])

  /// As ArgumentParser has it, but that wrong usage has the exit code of every other wrong usage.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data("\(fullMessage(for: error))\n".utf8))
      Foundation.exit(Failure.ExitCode.usage.rawValue)
    }
  }
}
