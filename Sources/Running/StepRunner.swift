internal import Diagnostics
internal import Foundation
package import Processes
package import Recipes

/// Runs single steps in the recipe's sessions and compares what they print.
package actor StepRunner {
  private let recipe: Recipe
  private let folder: SessionFolder
  private let shell: ShellSession
  private let python: @Sendable () async throws -> String
  private let values: RunValues
  private var pythonSession: PythonSession?
  private var background: [BackgroundProcess] = []

  /// Pause between two attempts of a declared wait.
  private static let pause = Duration.seconds(2)

  /// - Parameter python: the interpreter's path, asked for before the first Python block.
  package init(
    recipe: Recipe, folder: SessionFolder, values: RunValues,
    python: @escaping @Sendable () async throws -> String
  ) throws {
    self.recipe = recipe
    self.folder = folder
    self.python = python
    self.values = values
    shell = try ShellSession(folder)
  }

  /// What a step did.
  package struct Attempt: Sendable {
    /// Nil when the step holds; otherwise why it does not.
    package var complaint: String?
    package var output: String
    package var attempts = 1
  }

  /// Runs a step within `limit`.
  ///
  /// - Throws: a failure to start an interpreter.
  package func run(_ step: PlannedStep, limit: Duration) async throws -> Attempt {
    if let dead = await deadBackground() { return dead }
    switch step {
    case .hidden(let hidden):
      let code = String(decoding: recipe.files[hidden.file] ?? [], as: UTF8.self)
      let language: CommandBlock.Language = hidden.file.hasSuffix(".py") ? .python : .bash
      let run = try await execute(code, language, name: hidden.name, limit: limit)
      return Attempt(complaint: complaint(run, exit: 0, []), output: run.output.text)
    case .block(let block, let expectations):
      if let path = block.save { try save(block.code, as: path) }
      if block.language == .yaml { return Attempt(complaint: nil, output: "") }
      if let readiness = block.background { return try await start(block, readiness, limit) }
      return try await poll(block, expectations, limit)
    }
  }

  /// Ends sessions, background blocks and whatever else the recipe started.
  package func end() async {
    for process in background { await process.end() }
    background = []
    await pythonSession?.end()
    pythonSession = nil
    await folder.sweep()
  }

  private func poll(_ block: CommandBlock, _ expectations: [OutputPattern], _ limit: Duration)
    async throws -> Attempt
  {
    let deadline = ContinuousClock.now + (block.until ?? .zero)
    var attempts = 0
    while true {
      attempts += 1
      let run = try await execute(
        block.code, block.language, name: block.name ?? "block", limit: limit,
        pipefail: block.isPipefail)
      let complaint = complaint(run, exit: block.expectExit, expectations)
      let isOver = ContinuousClock.now + Self.pause >= deadline
      if complaint == nil || isOver || Task.isCancelled {
        return Attempt(complaint: complaint, output: run.output.text, attempts: attempts)
      }
      try? await Task.sleep(for: Self.pause)
    }
  }

  private func execute(
    _ code: String, _ language: CommandBlock.Language, name: String, limit: Duration,
    pipefail: Bool = true
  ) async throws -> BlockRun {
    if language == .bash {
      return try await shell.run(code, name: name, timeout: limit, pipefail: pipefail)
    }
    let session = try await startedPython()
    return try await session.run(code, name: name, timeout: limit)
  }

  private func startedPython() async throws -> PythonSession {
    if let pythonSession { return pythonSession }
    let session = try PythonSession(folder, python: try await python())
    pythonSession = session
    return session
  }

  private func complaint(_ run: BlockRun, exit: Int32, _ expectations: [OutputPattern]) -> String? {
    if run.outcome != .exited(exit) {
      let expected = exit == 0 ? "" : ", expected exit status \(exit)"
      return "\(run.outcome)\(expected)"
    }
    for pattern in expectations {
      if let mismatch = pattern.mismatch(with: run.output.text, values: values) {
        return "\(mismatch)"
      }
    }
    return nil
  }

  private func save(_ text: String, as path: String) throws {
    let url = URL(filePath: folder.workingFolder).appending(path: path)
    try Data(text.utf8).write(to: url, options: .atomic)
  }

  private func deadBackground() async -> Attempt? {
    for process in background where !process.isRunning {
      let ending = await process.outcome().map { ", \($0)" } ?? ""
      return Attempt(
        complaint: "the background block '\(process.name)' died\(ending)",
        output: process.output.text)
    }
    return nil
  }

  private func start(_ block: CommandBlock, _ readiness: Readiness, _ limit: Duration) async throws
    -> Attempt
  {
    let name = block.name ?? "background"
    if case .tcp(let port) = readiness, let pid = ProcessTable.listener(onPort: port) {
      return Attempt(
        complaint: "port \(port) is taken by the process \(pid), which this run did not start",
        output: "")
    }
    let process = try await shell.start(block.code, name: name)
    background.append(process)
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline, !Task.isCancelled {
      if await isReady(process, readiness) {
        return Attempt(complaint: nil, output: process.output.text)
      }
      if let dead = await deadBackground() { return dead }
      try? await Task.sleep(for: .milliseconds(100))
    }
    return Attempt(
      complaint: "not ready after \(limit.components.seconds) s", output: process.output.text)
  }

  /// Only a process of this run counts: a stale one on the same port proves nothing.
  private func isReady(_ process: BackgroundProcess, _ readiness: Readiness) async -> Bool {
    switch readiness {
    case .tcp(let port):
      let own = ProcessTable.processes(markedBy: folder.mark)
      return ProcessTable.listener(onPort: port, among: own) != nil
    case .log(let pattern):
      guard let regex = try? Regex(pattern) else { return false }
      return process.output.text.firstMatch(of: regex) != nil
    case .http(let url): return await HTTPProbe.answers(url)
    }
  }
}
