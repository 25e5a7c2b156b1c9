internal import Diagnostics
internal import Foundation
package import Processes

/// A virtual environment with what a recipe declares, made once and kept in the cache.
package enum PythonEnvironment {
  /// The interpreter of the environment for these requirements.
  ///
  /// - Throws: ``Failure`` with pip's last words.
  package static func interpreter(
    requirements: [String], cache: String, sha256sum: Tool, searchPath: String,
    listener: RunListener
  ) async throws -> String {
    guard let python = Tool(named: "python3", searchPath: searchPath) else {
      throw failure("'python3' is missing", "no folder of PATH holds it")
    }
    if requirements.isEmpty { return python.path }
    let key = try await sha256sum.run([], input: requirements.joined(separator: "\n")).output
    let folder = "\(cache)/python/\(key.prefix(16))"
    let interpreter = "\(folder)/bin/python"
    let complete = "\(folder)/.complete"
    if FileManager.default.fileExists(atPath: complete) { return interpreter }
    listener(.note("preparing Python with \(requirements[0]) and what it needs (about 40 s, once)"))
    // An environment that was cut off has no mark and is made anew.
    try? FileManager.default.removeItem(atPath: folder)
    let steps: [(Tool, [String])] = [
      (python, ["-m", "venv", folder]),
      (Tool(path: interpreter), ["-m", "pip", "install", "--quiet"] + requirements),
    ]
    for (tool, arguments) in steps {
      let result = try await tool.run(arguments, limit: .seconds(900))
      if !result.outcome.isSuccess {
        let words = result.errors.split(separator: "\n").suffix(3).joined(separator: " ")
        throw failure("the recipe's Python environment cannot be made", words)
      }
    }
    try Data().write(to: URL(filePath: complete))
    return interpreter
  }

  private static func failure(_ what: String, _ why: String) -> Failure {
    Failure(
      Diagnostic(
        rule: "python-environment", what: what, why: why,
        help: "run 'make tools', check that PyPI is in reach, and run the command again"))
  }
}
