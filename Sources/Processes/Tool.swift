internal import Diagnostics
internal import Foundation
internal import Subprocess
internal import SystemPackage

/// A program that is run to its end, its output collected: helm, kubectl, shfmt, sha256sum.
package struct Tool: Sendable {
  /// Absolute path.
  package let path: String
  package var environment: [String: String]

  /// Output of a run.
  package struct Result: Sendable {
    package var outcome: ProcessOutcome
    package var output: String
    package var errors: String

    package init(outcome: ProcessOutcome, output: String, errors: String) {
      self.outcome = outcome
      self.output = output
      self.errors = errors
    }
  }

  package init(path: String, environment: [String: String] = [:]) {
    self.path = path
    self.environment = environment
  }

  /// Looks a program up in the folders of `searchPath`, colon-separated; nil when none holds it.
  package init?(named name: String, searchPath: String, environment: [String: String] = [:]) {
    let candidates = searchPath.split(separator: ":").map { "\($0)/\(name)" }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.init(path: path, environment: environment)
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input; nothing by default.
  ///   - limit: time after which it is ended.
  /// - Throws: ``Failure`` when it cannot be started.
  package func run(
    _ arguments: [String], input: String = "", in folder: String? = nil,
    limit: Duration = .seconds(120)
  ) async throws -> Result {
    let pid = ProcessIdBox()
    do {
      return try await Deadline.run(limit: limit, pid: pid) { timedOut in
        let result = try await Subprocess.run(
          .path(FilePath(path)), arguments: Arguments(arguments),
          environment: .inherit.updating(subprocessEnvironment),
          workingDirectory: folder.map { FilePath($0) }, platformOptions: .ownSession,
          input: .string(input), output: .bytes(limit: 1 << 28), error: .bytes(limit: 1 << 24)
        ) { execution in
          pid.set(Int32(execution.processIdentifier.value))
        }
        return Result(
          outcome: timedOut() ? .timedOut(after: limit) : ProcessOutcome(result.terminationStatus),
          output: String(decoding: result.standardOutput, as: UTF8.self),
          errors: String(decoding: result.standardError, as: UTF8.self))
      }
    } catch let error as SubprocessError {
      throw notStarted(error)
    }
  }

  /// Runs the program and hands over each line of its standard output as it comes.
  ///
  /// - Throws: ``Failure`` when it cannot be started.
  package func run(
    _ arguments: [String], in folder: String? = nil, limit: Duration,
    progress: @escaping @Sendable (String) -> Void
  ) async throws -> Result {
    let pid = ProcessIdBox()
    do {
      return try await Deadline.run(limit: limit, pid: pid) { timedOut in
        let result = try await Subprocess.run(
          .path(FilePath(path)), arguments: Arguments(arguments),
          environment: .inherit.updating(subprocessEnvironment),
          workingDirectory: folder.map { FilePath($0) }, platformOptions: .ownSession,
          input: .none, output: .sequence, error: .bytes(limit: 1 << 24)
        ) { execution in
          pid.set(Int32(execution.processIdentifier.value))
          for try await line in execution.standardOutput.strings() {
            progress(line.trimmingCharacters(in: .newlines))
          }
        }
        return Result(
          outcome: timedOut() ? .timedOut(after: limit) : ProcessOutcome(result.terminationStatus),
          output: "", errors: String(decoding: result.standardError, as: UTF8.self))
      }
    } catch let error as SubprocessError {
      throw notStarted(error)
    }
  }

  private func notStarted(_ error: SubprocessError) -> Failure {
    Failure(
      Diagnostic(
        rule: "not-started", what: "'\(path)' cannot be run", why: "\(error)",
        help: "run 'make tools' to install what is missing"))
  }

  private var subprocessEnvironment: [Environment.Key: String?] {
    var values = environment
    // A process without any mark would count as an orphan; a mark that was inherited stays.
    let mark = SessionFolder.markVariable
    if ProcessInfo.processInfo.environment[mark] == nil, values[mark] == nil {
      values[mark] = "tool"
    }
    return Dictionary(uniqueKeysWithValues: values.map { (Environment.Key(stringLiteral: $0), $1) })
  }
}
