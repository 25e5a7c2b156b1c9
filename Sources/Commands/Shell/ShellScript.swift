package import Processes

/// A shell block as the commands that it would run.
package struct ShellScript: Sendable, Equatable {
  /// The block itself.
  package let code: String
  /// Every simple command anywhere in the block, in the order of the source: pipes, loops and
  /// substitutions included.
  package let commands: [CommandLine]
  /// Assignments that stand alone or after `export` and its kin, in the order of the source.
  package let assignments: [ShellAssignment]
  package let loops: [ShellLoop]
  /// Every word and here-document, those of commands included; comments are none.
  let texts: [ShellWord]
  /// Functions that the block defines.
  package let functions: Set<String>
  /// Whether some output goes to a file other than `/dev/null`.
  package let writesFile: Bool

  /// One simple command.
  package struct CommandLine: Sendable, Equatable {
    package var words: [ShellWord]
    /// Line in the block, from 1.
    package var line: Int
    /// Bytes of the command in the code, redirections left out.
    package var range: Range<Int>
    /// Those before the command, which hold for it alone.
    package var assignments: [ShellAssignment]
    package var input: ShellInput?
    /// The file that `>` or `>>` writes.
    package var output: ShellWord?
    /// Whether it may not run: in a branch, a loop, a function, after `&&` or `||`.
    package var isConditional: Bool
    /// Whether the script goes on when it fails: a condition, before `||`, after `!`.
    package var mayFail: Bool
    /// Whether it runs in `$(…)` or `<(…)`.
    package var isSubstitution: Bool
    /// Whether it holds `<name>` or `{{ … }}`, which stand for something else than the shell reads.
    package var hasPlaceholder: Bool
  }

  /// A block that the shell grammar refuses: line and column in the block, and the parser's words.
  package struct SyntaxError: Error, Sendable, Equatable {
    package var line: Int
    package var column: Int
    package var message: String
  }

  static let arguments = ["--to-json", "-ln", "bash"]

  /// Parses bash with `shfmt`, whose grammar is complete.
  ///
  /// - Throws: ``SyntaxError``, or a failure to run shfmt.
  package init(parsing code: String, shfmt: Tool) async throws {
    let result = try await shfmt.run(Self.arguments, input: code)
    guard result.outcome.isSuccess else { throw SyntaxError(shfmt: result.errors) }
    guard let tree = try? ShellTreeReader.tree(of: result.output) else {
      throw SyntaxError(line: 1, column: 1, message: "the commands are nested too deeply")
    }
    self.init(code, tree)
  }
}

extension ShellScript.SyntaxError {
  /// shfmt says `[FILE:]LINE:COLUMN: MESSAGE`.
  init(shfmt text: String) {
    guard let match = text.firstMatch(of: /([0-9]+):([0-9]+): (.*)/),
      let line = Int(match.output.1), let column = Int(match.output.2)
    else {
      self.init(line: 1, column: 1, message: text)
      return
    }
    self.init(line: line, column: column, message: String(match.output.3))
  }
}
