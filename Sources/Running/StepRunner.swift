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
  private let time: TimeSource
  /// What blocks kept for later ones, by variable.
  private var captured: [String: String] = [:]

  /// Pause between two attempts of a declared wait.
  private static let pause = Duration.seconds(2)

  /// - Parameter python: the interpreter's path, asked for before the first Python block.
  package init(
    recipe: Recipe, folder: SessionFolder, values: RunValues, time: TimeSource = .system,
    python: @escaping @Sendable () async throws -> String
  ) throws {
    self.recipe = recipe
    self.folder = folder
    self.python = python
    self.values = values
    self.time = time
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
    let attempt = try await perform(step, limit: limit)
    // A port-forward that died in this block took away what the block relied upon.
    return await deadBackground() ?? attempt
  }

  private func perform(_ step: PlannedStep, limit: Duration) async throws -> Attempt {
    switch step {
    case .hidden(let hidden):
      let run = try await execute(hidden, limit)
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
    let deadline = time.now() + (block.until ?? .zero)
    var attempts = 0
    while true {
      attempts += 1
      let run = try await execute(block, limit)
      let complaint = complaint(run, exit: block.expectExit, expectations)
      if complaint == nil, let variable = block.capture {
        try await keep(run.output.text, in: variable)
      }
      let isOver = time.now() + Self.pause >= deadline
      if complaint == nil || isOver || Task.isCancelled {
        return Attempt(complaint: complaint, output: run.output.text, attempts: attempts)
      }
      try? await time.sleep(Self.pause)
    }
  }

  private func execute(_ block: CommandBlock, _ limit: Duration) async throws -> BlockRun {
    let name = block.name ?? "block"
    if let pod = block.pod {
      let script = try folder.write(block.code, to: "\(name)-in-pod.py")
      let variables = values.environment.merging(captured) { $1 }.sorted { $0.key < $1.key }
        .map { "'\($0.key)=\($0.value.replacing("'", with: #"'\''"#))'" }.joined(separator: " ")
      let command =
        "kubectl exec -i -n '\(values.namespace)' '\(pod)' -- env \(variables) "
        + "python3 - <'\(script)'"
      return try await shell.run(command, name: name, timeout: limit)
    }
    switch block.language {
    case .python:
      return try await startedPython().run(block.code, name: name, timeout: limit)
    case .bash, .yaml:
      return try await shell.run(
        block.code, name: name, timeout: limit, pipefail: block.isPipefail)
    }
  }

  private func execute(_ hidden: HiddenStep, _ limit: Duration) async throws -> BlockRun {
    let code = String(decoding: recipe.files[hidden.file] ?? [], as: UTF8.self)
    switch hidden.file.split(separator: ".").last {
    case "py": return try await startedPython().run(code, name: hidden.name, timeout: limit)
    case "yaml":
      let manifest = try folder.write(code, to: "\(hidden.name).yaml")
      let command = "kubectl apply -n '\(values.namespace)' -f '\(manifest)'"
      return try await shell.run(command, name: hidden.name, timeout: limit)
    default: return try await shell.run(code, name: hidden.name, timeout: limit)
    }
  }

  /// Keeps a block's output for later ones, in both languages.
  private func keep(_ output: String, in variable: String) async throws {
    let value = String(output.reversed().drop(while: \.isNewline).reversed())
    captured[variable] = value
    try await shell.export(variable, value)
    try await pythonSession?.export(variable, value)
  }

  private func startedPython() async throws -> PythonSession {
    if let pythonSession {
      if await pythonSession.isAlive { return pythonSession }
      // A block ended the interpreter: the names are lost, the blocks after it are not.
      await pythonSession.end()
    }
    let session = try PythonSession(folder, python: try await python())
    pythonSession = session
    for (variable, value) in captured { try await session.export(variable, value) }
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
    for process in background {
      guard let death = await BackgroundStarter.death(of: process) else { continue }
      return Attempt(complaint: death, output: process.output.text)
    }
    return nil
  }

  private func start(_ block: CommandBlock, _ readiness: Readiness, _ limit: Duration) async throws
    -> Attempt
  {
    let starter = BackgroundStarter(shell: shell, folder: folder, time: time)
    switch try await starter.start(block, readiness, limit: limit) {
    case .ready(let process):
      background.append(process)
      return Attempt(complaint: nil, output: process.output.text)
    case .failed(let process, let complaint):
      if let process { background.append(process) }
      return Attempt(complaint: complaint, output: process?.output.text ?? "")
    }
  }
}
