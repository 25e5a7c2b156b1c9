import ArgumentParser
import Charts
import Diagnostics
import Recipes
import Running
import Workspace

/// Where a verification is reported, besides the terminal.
struct ReportOptions: ParsableArguments {
  @Option(help: "Write a JUnit XML report to this file.", completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(help: "Write a JSON report to this file.", completion: .file(extensions: ["json"]))
  var json: String?

  @Option(help: "Write a Markdown report to this file.", completion: .file(extensions: ["md"]))
  var markdown: String?

  @Flag(help: "Write recipes/ID/verified.json for the site; only for a whole run that passed.")
  var record = false

  /// Writes `verified.json` of the recipes that passed as a whole, if that was asked for, and says so.
  ///
  /// - Throws: ``Failure`` when a file cannot be read or written.
  func record(_ runs: [RunReport], of recipes: [Recipe], _ export: RecordExport) throws {
    if !record { return }
    for run in runs {
      guard run.verdict == .passed, run.isRecorded,
        let recipe = recipes.first(where: { $0.id == run.recipe })
      else {
        CommandRun.say("not recorded: \(run.title), which \(Self.reason(run))")
        continue
      }
      CommandRun.say("recorded in \(try export.write(recipe, preset: run.preset))")
    }
  }

  private static func reason(_ run: RunReport) -> String {
    switch run.verdict {
    case .passed: "ran only in part"
    case .failed: "failed"
    case .interrupted: "was interrupted"
    case .skipped: "was skipped"
    case .flaky: "passed only when it was tried again"
    }
  }

  /// Writes the reports that were asked for; under GitHub Actions annotations and a summary, too.
  ///
  /// - Throws: ``Failure`` that names a file which cannot be written.
  func write(_ suite: SuiteReport) throws {
    let page = MarkdownReport(suite)
    if let junit { try AtomicFile.write(JUnitReport(suite).description, to: junit) }
    if let json { try AtomicFile.write(try JSONReport(suite).data, to: json) }
    if let markdown { try AtomicFile.write(page.description, to: markdown) }
    let gitHub = GitHubActions()
    gitHub.annotate(GitHubAnnotation.annotations(of: suite))
    try gitHub.summarise(page)
  }
}
