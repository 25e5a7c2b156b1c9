package import Diagnostics
internal import Foundation
package import Processes

/// Turns the last words of a set-up script (`error: what — why`, `help: …`) into a failure.
package enum ScriptFailure {
  package static func failure(_ result: Tool.Result) -> Failure {
    let lines = result.errors.split(separator: "\n").map(String.init)
    let error = lines.last { $0.hasPrefix("error: ") }.map { String($0.dropFirst(7)) }
    let parts = error?.components(separatedBy: " — ") ?? []
    let help = lines.last { $0.hasPrefix("help: ") }.map { String($0.dropFirst(6)) }
    let isPrivilege = result.outcome == .exited(Failure.ExitCode.noPrivilege.rawValue)
    return Failure(
      Diagnostic(
        rule: isPrivilege ? "no-privilege" : "set-up",
        what: parts.first ?? "the set-up failed (\(result.outcome))",
        why: parts.count > 1
          ? parts[1...].joined(separator: " — ")
          : lines.suffix(5).joined(separator: "; "),
        help: help ?? "run 'make tools' and try again"),
      exitCode: isPrivilege ? .noPrivilege : .usage)
  }
}
