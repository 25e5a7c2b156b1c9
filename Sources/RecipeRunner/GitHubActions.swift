import Diagnostics
import Foundation
import Running

/// What a command tells GitHub when it runs in a workflow.
struct GitHubActions {
  private let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  var isRunning: Bool { environment["GITHUB_ACTIONS"] == "true" }

  /// Prints annotations for GitHub to show at the lines they name.
  func annotate(_ annotations: [GitHubAnnotation]) {
    if !isRunning { return }
    for annotation in annotations { CommandRun.say("\(annotation)") }
  }

  /// Appends to the summary of the job, where there is one.
  func summarise(_ report: MarkdownReport) throws {
    guard isRunning, let path = environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    do {
      if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      defer { try? file.close() }
      try file.seekToEnd()
      try file.write(contentsOf: Data("\(report)\n".utf8))
    } catch {
      throw Failure(
        Diagnostic(
          rule: "unwritable", what: "the job's summary '\(path)' cannot be written",
          why: error.localizedDescription, help: "correct GITHUB_STEP_SUMMARY, or unset it"))
    }
  }
}
