internal import Diagnostics
internal import Foundation
internal import Subprocess
internal import SystemPackage

/// A bash session: variables, functions, exports and the working folder carry over from block to
/// block, although each block is a process of its own.
///
/// A block's process restores the state that the block before it saved on exit. So `exit`, `exec`
/// or `kill -9 $$` end one block and not the session, and a timeout can end a whole process group.
package actor ShellSession {
  private let folder: SessionFolder
  private let wrapper: String
  private let state: ShellState
  private var count = 0
  /// Whether a block left its state. From then on that holds the whole environment: what a block
  /// unset stays unset.
  private var hasState = false

  package init(_ folder: SessionFolder) throws {
    self.folder = folder
    state = ShellState(path: "\(folder.path)/state")
    wrapper = try folder.write(ShellWrapper.script, to: "session.sh")
  }

  /// Runs one block to its end. Its first failing command ends it.
  ///
  /// - Throws: ``Failure`` when bash cannot be started.
  package func run(_ code: String, name: String, timeout: Duration, pipefail: Bool = true)
    async throws -> BlockRun
  {
    let launch = try prepare(code, name: name, pipefail: pipefail, state: state)
    let run = try await Self.execute(launch, folder, timeout: timeout, pid: ProcessIdBox())
    if state.commit() { hasState = true }
    return run
  }

  /// Sets an environment variable for the blocks that follow.
  package func export(_ name: String, _ value: String) throws {
    try state.export(name, value)
  }

  /// Starts a block that stays running.
  package func start(_ code: String, name: String) throws -> BackgroundProcess {
    // `exec` cannot be added to arbitrary code, so the block's own bash stays as its leader.
    // A block in the background shares the state it began with and leaves none.
    let own = try state.copy(for: count + 1)
    let launch = try prepare(code, name: name, pipefail: true, state: own)
    let pid = ProcessIdBox()
    let folder = folder
    let task = Task { try await Self.execute(launch, folder, timeout: nil, pid: pid) }
    return BackgroundProcess(name: name, task: task, pid: pid, outputPath: launch.output)
  }

  private struct Launch: Sendable {
    var arguments: [String]
    var output: String
    /// Marks what the block starts, in addition to what the run starts.
    var mark: String
    var environment: Subprocess.Environment
  }

  private func prepare(_ code: String, name: String, pipefail: Bool, state: ShellState)
    throws -> Launch
  {
    count += 1
    let script = try folder.write(code, to: "\(count)-\(name).sh")
    let output = "\(folder.path)/\(count)-\(name).out"
    let mark = folder.mark(ofBlock: count)
    return Launch(
      arguments: [
        "--noprofile", "--norc", wrapper, state.path, script,
        pipefail ? "-o" : "+o", folder.workingFolder,
      ], output: output, mark: mark,
      environment: hasState
        ? .custom([.init(stringLiteral: SessionFolder.markVariable): mark])
        : folder.subprocessEnvironment(mark: mark))
  }

  private static func execute(
    _ launch: Launch, _ folder: SessionFolder, timeout: Duration?, pid: ProcessIdBox
  ) async throws -> BlockRun {
    let clock = ContinuousClock()
    let start = clock.now
    let file = try FileDescriptor.open(
      FilePath(launch.output), .writeOnly, options: [.create, .truncate, .append],
      permissions: [.ownerReadWrite])
    defer { try? file.close() }
    let outcome: ProcessOutcome
    do {
      outcome = try await Deadline.run(limit: timeout, pid: pid, mark: launch.mark) { timedOut in
        let result = try await Subprocess.run(
          .path("/bin/bash"), arguments: Arguments(launch.arguments),
          environment: launch.environment,
          platformOptions: .ownSession, input: .none,
          output: .fileDescriptor(file, closeAfterSpawningProcess: false),
          error: .combinedWithOutput
        ) { execution in
          pid.set(Int32(execution.processIdentifier.value))
        }
        return timedOut()
          ? .timedOut(after: timeout ?? .zero) : ProcessOutcome(result.terminationStatus)
      }
    } catch let error as SubprocessError {
      throw Failure(
        Diagnostic(
          rule: "not-started", what: "/bin/bash cannot be run", why: "\(error)",
          help: "install bash"))
    }
    return BlockRun(
      outcome: outcome, output: CapturedOutput(path: launch.output), duration: clock.now - start)
  }
}
