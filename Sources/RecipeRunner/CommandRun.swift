import ArgumentParser
import Diagnostics
import Foundation
import Running
import Terminal

/// What all verbs share: how failures are told and become exit codes.
enum CommandRun {
  /// Runs a verb's work; a ``Failure`` is printed to standard error and ends the process with its
  /// exit code.
  static func run(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as Failure {
      print(failure.diagnostics, to: .standardError)
      GitHubActions().annotate(failure.diagnostics.map(GitHubAnnotation.init))
      throw ExitCode(failure.exitCode.rawValue)
    }
  }

  static func print(_ diagnostics: [Diagnostic], to handle: FileHandle) {
    for diagnostic in diagnostics { handle.write(Data("\(diagnostic)\n".utf8)) }
  }

  /// Prints a line at once: progress must show when the output is a pipe, too.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  static var palette: Palette { Palette(isColoured: isColoured) }

  /// Columns of the terminal, at most as many as a page reads well with.
  static var columns: Int { min(columns(STDOUT_FILENO) ?? 100, 100) }

  /// Columns of the terminal that a file descriptor leads to; nil for another file.
  static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static var isColoured: Bool { isColoured(STDOUT_FILENO) }

  /// Colours only on a terminal, and not for those who set NO_COLOR.
  static func isColoured(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }
}
