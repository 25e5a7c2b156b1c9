import ArgumentParser
import Diagnostics
import Recipes
import Running
import Watching
import Workspace

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Guides you through a recipe on your release; asks before each change.",
    discussion: """
      Blocks that only read run at once. A block that changes something is shown, with what it \
      changes in the release, and asks. Hidden steps of a recipe never run.

      EXAMPLES
        recipes run troubleshooting/s3-connection
        recipes run s3-connection --namespace team-a --release eta --transcript report.md
        recipes run troubleshooting/s3-connection --dry-run
      """)

  @Argument(help: "The recipe: its id, or the last part of it.", completion: .recipes)
  var id: String

  @OptionGroup var target: ReleaseOptions

  @Flag(help: "Do not ask before a change.")
  var yes = false

  @Flag(help: "Print the plan and run nothing.")
  var dryRun = false

  @Option(help: "Begin at this block, with what it needs.")
  var from: String?

  @Option(
    help: "Write what was run, printed and answered to this file, as Markdown.",
    completion: .file(extensions: ["md"]))
  var transcript: String?

  @Option(help: "The language, ru or en; by default from LC_ALL, LC_MESSAGES, LANG.")
  var lang: PageLanguage?

  func run() async throws {
    try await CommandRun.run {
      let workspace = try Workspace()
      let catalog = try RecipeCatalog(root: workspace.root)
      let recipe = try catalog.recipe(id)
      let page = try GuidedPage(of: recipe, in: lang ?? PageLanguage(environment: .process))
      let documented = RunValues(documentedBy: recipe, in: workspace)
      let job = GuidedJob(
        page: page, catalog: catalog, workspace: workspace, cache: CacheFolder(),
        context: target.context, documented: documented,
        values: try target.values(instead: documented), isConfirmed: yes, first: from,
        transcript: transcript, resume: resume(recipe.id))
      if dryRun { return CommandRun.say(try await job.plan()) }
      let code = try await Interruption.whileListening(saying: page.words.cleaningUp) {
        try await job.run()
      }
      if let code { throw ExitCode(code.rawValue) }
    }
  }

  private func resume(_ id: String) -> ResumeCommand {
    var options = target.words
    if let lang { options += ["--lang", lang.rawValue] }
    if let transcript { options += ["--transcript", transcript] }
    return ResumeCommand(recipe: id, options: options, isConfirmed: yes)
  }
}
