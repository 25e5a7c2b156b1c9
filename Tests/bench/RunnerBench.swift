import Diagnostics
import Foundation
import Processes
import Recipes
import Running

/// Runs every block of a page through the runner, with no cluster: what is measured is the runner's
/// own cost.
@main
enum RunnerBench {
  static func main() async throws {
    guard CommandLine.arguments.count == 3 else {
      throw Failure(
        Diagnostic(
          rule: "usage", what: "a page and a folder are expected",
          why: "they say what is run where", help: "RunnerBench PAGE FOLDER"))
    }
    try await run(page: CommandLine.arguments[1], folder: CommandLine.arguments[2])
  }

  private static func run(page path: String, folder: String) async throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let page = RecipePage(SourceText(path: path, bytes: Array(bytes)), language: .en)
    let recipe = Recipe(id: "operations/bench", folder: "", pages: [.en: page], files: [:])
    let session = try SessionFolder(path: folder, workingFolder: folder, environment: [:])
    let runner = try StepRunner(
      recipe: recipe, folder: session, values: RunValues(namespace: "spark", release: "spark"),
      python: { "/usr/bin/python3" })
    let steps = VerificationPlan(page).phases.flatMap(\.steps)
    for step in steps {
      let attempt = try await runner.run(step, limit: .seconds(60))
      if let complaint = attempt.complaint {
        throw Failure(
          Diagnostic(
            rule: "bench", what: "'\(step.name)' failed", why: complaint, help: "mend the page"))
      }
    }
    await runner.end()
    let memory = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      .split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ")
    let megabytes = (memory.flatMap { Int($0[1]) } ?? 0) / 1024
    print("ran \(steps.count) blocks, at most \(megabytes) MB resident")
  }
}
