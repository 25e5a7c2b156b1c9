internal import ArgumentParser

@main
struct DocGen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docgen", abstract: "Builds the documentation site from content/ and recipes/.",
    subcommands: [Build.self, Serve.self, Check.self, Confirm.self, New.self, Clean.self])
}
