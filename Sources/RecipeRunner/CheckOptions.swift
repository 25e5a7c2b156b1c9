import ArgumentParser
import Checking
import Foundation

/// How a check is told.
struct CheckOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How findings are told; under GitHub Actions, annotations stand beside the text."))
  var format = CheckOutput.Format.text

  @Option(
    help: ArgumentHelp(
      "Write the report to this file; the text is printed all the same.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "List every fact with its state and its evidence.")
  var facts = false

  @Flag(help: "Print how many facts of each kind are proven, and why others are not.")
  var stats = false

  var style: CheckOutput.Style {
    var style = CheckOutput.Style()
    style.format = format
    style.hasFile = output != nil
    style.listsFacts = facts
    style.hasStatistics = stats
    style.isColoured = CommandRun.isColoured(STDERR_FILENO)
    style.columns = CommandRun.columns(STDERR_FILENO) ?? style.columns
    style.isAnnotated = GitHubActions().isRunning
    return style
  }
}

extension CheckOutput.Format: ExpressibleByArgument {}
