internal import Foundation

/// A block that was started and stays running until the recipe ends.
package struct BackgroundProcess: Sendable {
  package let name: String
  private let task: Task<BlockRun, any Error>
  private let pid: ProcessIdBox
  private let outputPath: String

  init(name: String, task: Task<BlockRun, any Error>, pid: ProcessIdBox, outputPath: String) {
    self.name = name
    self.task = task
    self.pid = pid
    self.outputPath = outputPath
  }

  /// What it wrote so far.
  package var output: CapturedOutput { CapturedOutput(path: outputPath) }

  /// Whether its leading process still runs; true before it was spawned.
  package var isRunning: Bool {
    guard let pid = pid.value else { return true }
    // A zombie still answers kill(0), so the state is read: field 3 of /proc/PID/stat.
    guard let stat = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return false }
    let text = String(decoding: stat, as: UTF8.self)
    guard let parenthesis = text.lastIndex(of: ")") else { return false }
    return !text[parenthesis...].hasPrefix(") Z")
  }

  /// Ends it with everything it started and waits until it is gone.
  package func end() async {
    task.cancel()
    await ProcessGroup.end(pid)
    _ = try? await task.value
  }

  /// How it ended, once ``isRunning`` is false.
  package func outcome() async -> ProcessOutcome? {
    try? await task.value.outcome
  }
}
