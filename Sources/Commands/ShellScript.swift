internal import Foundation
package import Processes

/// A shell block as the commands that it would run.
package struct ShellScript: Sendable, Equatable {
  /// Every simple command anywhere in the block: pipes, loops and substitutions included.
  package let commands: [CommandLine]

  /// One simple command. A word that is not literal (it holds a variable or a substitution) is nil.
  package struct CommandLine: Sendable, Equatable {
    package var words: [String?]
    /// Line in the block, from 1.
    package var line: Int
    /// Whether its output goes to a file.
    package var writesFile: Bool

    package init(words: [String?], line: Int, writesFile: Bool = false) {
      self.words = words
      self.line = line
      self.writesFile = writesFile
    }
  }

  /// A block that the shell grammar refuses: line and column in the block, and the parser's words.
  package struct SyntaxError: Error, Sendable, Equatable {
    package var line: Int
    package var column: Int
    package var message: String
  }

  package init(commands: [CommandLine]) { self.commands = commands }

  /// Parses bash with `shfmt`, whose grammar is complete.
  ///
  /// - Throws: ``SyntaxError``, or a failure to run shfmt.
  package init(parsing code: String, shfmt: Tool) async throws {
    let result = try await shfmt.run(["--to-json", "-ln", "bash"], input: code)
    guard result.outcome.isSuccess else { throw Self.syntaxError(result.errors) }
    let tree = try JSONDecoder().decode(ShellTree.self, from: Data(result.output.utf8))
    commands = tree.calls(in: Array(code.utf8))
  }

  /// shfmt says `<standard input>:LINE:COLUMN: MESSAGE`.
  private static func syntaxError(_ text: String) -> SyntaxError {
    let parts = text.split(separator: ":", maxSplits: 3).map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard parts.count == 4, let line = Int(parts[1]), let column = Int(parts[2]) else {
      return SyntaxError(line: 1, column: 1, message: text.trimmingCharacters(in: .newlines))
    }
    return SyntaxError(line: line, column: column, message: parts[3])
  }
}
