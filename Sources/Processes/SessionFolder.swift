internal import Diagnostics
internal import Foundation
internal import Subprocess

/// Where a recipe's sessions live: working folder, environment, scripts, outputs.
package struct SessionFolder: Sendable {
  /// Folder for scripts and outputs; private to the run.
  package let path: String
  /// Where the recipe's commands start.
  package let workingFolder: String
  /// Set for every process of the run, in addition to the inherited environment.
  package let environment: [String: String]
  /// Marks each process of this run in its environment, so that none can hide from the clean-up.
  package let mark: String

  package static let markVariable = "RECIPES_SESSION"

  /// - Throws: ``Failure`` when the folder cannot be made.
  package init(path: String, workingFolder: String, environment: [String: String]) throws {
    self.path = path
    self.workingFolder = workingFolder
    mark = UUID().uuidString
    self.environment = environment.merging([Self.markVariable: mark]) { $1 }
    Orphans.adopt()
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        Diagnostic(
          rule: "unwritable", what: "the run folder '\(path)' cannot be made",
          why: error.localizedDescription,
          help: "make the cache folder writable, or name another in SPARK_K8S_CACHE"))
    }
  }

  /// Writes a file of the run and returns its path.
  package func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  /// The mark of what one block starts; it begins with the run's.
  func mark(ofBlock number: Int) -> String { "\(mark).\(number)." }

  /// The environment of a process of this run.
  func subprocessEnvironment(mark: String? = nil) -> Subprocess.Environment {
    var values = environment
    if let mark { values[Self.markVariable] = mark }
    return .inherit.updating(
      Dictionary(
        uniqueKeysWithValues: values.map {
          (Subprocess.Environment.Key(stringLiteral: $0), $1)
        }))
  }

  /// Ends every process of this run that is still alive: daemons of their own session too, and
  /// those that cleared their environment.
  package func sweep() async {
    await ProcessTable.end(markedBy: mark)
    await Orphans.end()
  }
}
