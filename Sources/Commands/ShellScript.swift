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

  /// shfmt says `[FILE:]LINE:COLUMN: MESSAGE`.
  private static func syntaxError(_ text: String) -> SyntaxError {
    guard let match = text.firstMatch(of: /([0-9]+):([0-9]+): (.*)/),
      let line = Int(match.output.1), let column = Int(match.output.2)
    else { return SyntaxError(line: 1, column: 1, message: text) }
    return SyntaxError(line: line, column: column, message: String(match.output.3))
  }
}
