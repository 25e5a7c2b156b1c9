internal import ArgumentParser
internal import Diagnostics
internal import Foundation

/// Diagnostics on standard error, and failures as exit codes.
enum Report {
  static func print(_ diagnostics: [Diagnostic]) {
    let text = diagnostics.map { "\($0)\n" }.joined()
    let errors = diagnostics.count { $0.severity == .error }
    let sum = errors == 0 ? "" : "\(errors) \(errors == 1 ? "error" : "errors")\n"
    FileHandle.standardError.write(Data((text + sum).utf8))
  }

  /// - Throws: the exit code when there is an error among them.
  static func printAndFail(_ diagnostics: [Diagnostic]) throws {
    print(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitCode(Failure.ExitCode.findings.rawValue)
    }
  }

  /// Runs a verb; its failure is printed and becomes the exit code.
  static func failures(of verb: () async throws -> Void) async throws {
    do {
      try await verb()
    } catch let failure as Failure {
      print(failure.diagnostics)
      throw ExitCode(failure.exitCode.rawValue)
    }
  }
}
