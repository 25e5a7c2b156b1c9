internal import Diagnostics
internal import Foundation
internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// A Python session: one interpreter whose names carry over from block to block.
package actor PythonSession {
  private let folder: SessionFolder
  private let requests: AsyncStream<String>.Continuation
  private let replies: AsyncStream<String>
  private let task: Task<ProcessOutcome, any Error>
  private let pid = ProcessIdBox()
  private var count = 0
  /// Whether the interpreter still runs: a block may end it.
  package private(set) var isAlive = true

  /// Starts `python`, an interpreter's absolute path.
  package init(_ folder: SessionFolder, python: String) throws {
    self.folder = folder
    let driver = try folder.write(Self.driverScript, to: "session.py")
    let (stream, requests) = AsyncStream<String>.makeStream()
    let (replies, answers) = AsyncStream<String>.makeStream()
    self.requests = requests
    self.replies = replies
    let pid = pid
    task = Task {
      defer { answers.finish() }
      let result = try await Subprocess.run(
        .path(FilePath(python)), arguments: ["-u", driver],
        environment: folder.subprocessEnvironment(),
        workingDirectory: FilePath(folder.workingFolder), platformOptions: .ownSession,
        input: .inputWriter, output: .sequence, error: .discarded
      ) { execution in
        pid.set(Int32(execution.processIdentifier.value))
        var lines = execution.standardOutput.strings().makeAsyncIterator()
        for await request in stream {
          _ = try await execution.standardInputWriter.write(request + "\n")
          guard let reply = try await lines.next() else { return }
          answers.yield(reply.trimmingCharacters(in: .newlines))
        }
        try await execution.standardInputWriter.finish()
      }
      return ProcessOutcome(result.terminationStatus)
    }
  }

  /// Runs one block to its end; an uncaught exception is exit status 1. A block that runs out of
  /// time ends the interpreter.
  package func run(_ code: String, name: String, timeout: Duration) async throws -> BlockRun {
    count += 1
    let script = try folder.write(code, to: "\(count)-\(name).py")
    let output = "\(folder.path)/\(count)-\(name).out"
    try Data().write(to: URL(filePath: output))
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try await Deadline.run(limit: timeout, pid: pid) { timedOut in
      self.requests.yield("\(script)\t\(output)")
      let reply = await self.nextReply()
      if timedOut() { return ProcessOutcome.timedOut(after: timeout) }
      return try await self.outcome(reply)
    }
    if case .timedOut = outcome { isAlive = false }
    return BlockRun(
      outcome: outcome, output: CapturedOutput(path: output), duration: clock.now - start)
  }

  /// The status that a block's reply says; without one the interpreter ended, and says how itself.
  private func outcome(_ reply: String?) async throws -> ProcessOutcome {
    if let status = reply.flatMap(Int32.init) { return .exited(status) }
    isAlive = false
    return try await task.value
  }

  /// Sets an environment variable for the blocks that follow.
  package func export(_ name: String, _ value: String) async throws {
    // A JSON string is a Python string, too.
    let literal = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    let code = "import os as _os\n_os.environ[\"\(name)\"] = \(literal)\ndel _os"
    _ = try await run(code, name: "export", timeout: .seconds(10))
  }

  private func nextReply() async -> String? {
    for await reply in replies { return reply }
    return nil
  }

  /// Ends the interpreter and everything it started.
  package func end() async {
    requests.finish()
    task.cancel()
    await ProcessGroup.end(pid)
    _ = try? await task.value
  }

  /// Reads `SCRIPT<TAB>OUTPUT` lines and answers each with an exit status. The control channel
  /// moves to other descriptors, so that blocks see an empty standard input and write to OUTPUT.
  private static let driverScript = """
    import os, sys, traceback

    control = os.fdopen(os.dup(0), "r")
    status = os.fdopen(os.dup(1), "w")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    names = {"__name__": "__main__"}

    def run(script):
        try:
            with open(script, encoding="utf-8") as file:
                code = compile(file.read(), os.path.basename(script), "exec")
            exec(code, names)
            return 0
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        except BaseException as error:
            # The first frame is this driver.
            error.__traceback__ = error.__traceback__.tb_next
            traceback.print_exception(error)
            return 1

    for line in control:
        script, output = line.rstrip("\\n").split("\\t")
        target = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(target, 1)
        os.dup2(target, 2)
        os.close(target)
        code = run(script)
        sys.stdout.flush()
        sys.stderr.flush()
        print(code, file=status, flush=True)
    """
}
