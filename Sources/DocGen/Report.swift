internal import ArgumentParser
internal import Diagnostics
internal import Foundation

/// Diagnostics on standard error, and failures as exit codes.
enum Report {
  static func print(_ diagnostics: [Diagnostic]) {
    let text = diagnostics.map { "\($0)\n" }.joined()
    let errors = diagnostics.count { $0.severity == .error }
    let sum = errors == 0 ? "" : "\(counted(errors, "error"))\n"
    write(text + sum)
  }

  /// - Parameter isStrict: whether a warning fails, too.
  /// - Throws: the exit code when there is something among them that fails.
  static func printAndFail(_ diagnostics: [Diagnostic], isStrict: Bool = false) throws {
    print(diagnostics)
    let warnings = diagnostics.count { $0.severity == .warning }
    if isStrict, warnings > 0 {
      write("\(counted(warnings, "warning")), and --strict lets none pass\n")
    }
    if warnings < diagnostics.count || isStrict && warnings > 0 {
      throw ExitCode(Failure.ExitCode.findings.rawValue)
    }
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
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
