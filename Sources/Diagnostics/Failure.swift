/// An error that ends a command: its diagnostics and the exit code of the process.
package struct Failure: Error, Sendable, Equatable {
  /// Exit codes of both executables.
  package enum ExitCode: Int32, Sendable {
    /// Findings in what was checked, or a run that failed.
    case findings = 1
    /// Wrong usage, configuration or machine: nothing was checked.
    case usage = 2
    /// A privilege that this machine does not grant (sysexits' EX_NOPERM): the only cause for
    /// which CI may skip the cluster.
    case noPrivilege = 77
    /// Ended by Ctrl-C or SIGTERM, after cleaning up.
    case interrupted = 130
  }

  package var diagnostics: [Diagnostic]
  package var exitCode: ExitCode

  package init(_ diagnostics: [Diagnostic], exitCode: ExitCode = .findings) {
    self.diagnostics = diagnostics
    self.exitCode = exitCode
  }

  package init(_ diagnostic: Diagnostic, exitCode: ExitCode = .usage) {
    self.init([diagnostic], exitCode: exitCode)
  }
}
