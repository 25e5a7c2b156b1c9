import ArgumentParser
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
