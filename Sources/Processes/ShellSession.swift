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
  private var count = 0

  package init(_ folder: SessionFolder) throws {
    self.folder = folder
    wrapper = try folder.write(Self.wrapperScript, to: "session.sh")
  }

  /// Runs one block to its end. Its first failing command ends it.
  ///
  /// - Throws: ``Failure`` when bash cannot be started.
  package func run(_ code: String, name: String, timeout: Duration, pipefail: Bool = true)
    async throws -> BlockRun
  {
    let launch = try prepare(code, name: name, pipefail: pipefail)
    return try await Self.execute(launch, folder, timeout: timeout, pid: ProcessIdBox())
  }

  /// Starts a block that stays running.
  package func start(_ code: String, name: String) throws -> BackgroundProcess {
    // `exec` cannot be added to arbitrary code, so the block's own bash stays as its leader.
    let launch = try prepare(code, name: name, pipefail: true)
    let pid = ProcessIdBox()
    let folder = folder
    let task = Task { try await Self.execute(launch, folder, timeout: nil, pid: pid) }
    return BackgroundProcess(name: name, task: task, pid: pid, outputPath: launch.output)
  }

  private struct Launch: Sendable {
    var arguments: [String]
    var output: String
  }

  private func prepare(_ code: String, name: String, pipefail: Bool) throws -> Launch {
    count += 1
    let script = try folder.write(code, to: "\(count)-\(name).sh")
    let output = "\(folder.path)/\(count)-\(name).out"
    return Launch(
      arguments: [
        "--noprofile", "--norc", wrapper, "\(folder.path)/state", script,
        pipefail ? "-o" : "+o", folder.workingFolder,
      ], output: output)
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
      outcome = try await Deadline.run(limit: timeout, pid: pid) { timedOut in
        let result = try await Subprocess.run(
          .path("/bin/bash"), arguments: Arguments(launch.arguments),
          environment: .inherit.updating(
            Dictionary(
              uniqueKeysWithValues: folder.environment.map {
                (Environment.Key(stringLiteral: $0), $1)
              })),
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

  /// Arguments: state file, block, `-o` or `+o` for pipefail, first working folder.
  ///
  /// `declare -p` also lists read-only variables; restoring these fails harmlessly.
  private static let wrapperScript = """
    __recipes_state=$1
    __recipes_block=$2
    __recipes_save() {
      local status=$?
      { printf 'cd %q\\n' "$PWD"; declare -f; declare -p; } >"$__recipes_state.new" 2>/dev/null &&
        mv "$__recipes_state.new" "$__recipes_state"
      exit $status
    }
    if [ -s "$__recipes_state" ]; then
      __recipes_pipefail=$3
      . "$__recipes_state" 2>/dev/null
      __recipes_state=$1
      __recipes_block=$2
    else
      cd "$4"
    fi
    trap __recipes_save EXIT
    set -e "$3" pipefail
    set --
    . "$__recipes_block"
    """
}
