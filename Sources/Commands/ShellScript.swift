internal import Foundation
package import Processes

/// A shell block as the commands that it would run.
package struct ShellScript: Sendable, Equatable {
  /// The block itself.
  package let code: String
  /// Every simple command anywhere in the block, in the order of the source: pipes, loops and
  /// substitutions included.
  package let commands: [CommandLine]
  /// Every word and here-document, those of commands included; comments are none.
  let texts: [ShellWord]
  /// Functions that the block defines.
  let functions: Set<String>
  /// Whether some output goes to a file other than `/dev/null`.
  package let writesFile: Bool

  /// One simple command.
  package struct CommandLine: Sendable, Equatable {
    package var words: [ShellWord]
    /// Line in the block, from 1.
    package var line: Int
    /// Bytes of the command in the code, redirections left out.
    var range: Range<Int>
  }

  /// A block that the shell grammar refuses: line and column in the block, and the parser's words.
  package struct SyntaxError: Error, Sendable, Equatable {
    package var line: Int
    package var column: Int
    package var message: String
  }

  /// Parses bash with `shfmt`, whose grammar is complete.
  ///
  /// - Throws: ``SyntaxError``, or a failure to run shfmt.
  package init(parsing code: String, shfmt: Tool) async throws {
    let result = try await shfmt.run(["--to-json", "-ln", "bash"], input: code)
    guard result.outcome.isSuccess else { throw Self.syntaxError(result.errors) }
    let tree = try JSONDecoder().decode(ShellTree.self, from: Data(result.output.utf8))
    self.init(code, tree)
  }

  /// shfmt says `[FILE:]LINE:COLUMN: MESSAGE`.
  private static func syntaxError(_ text: String) -> SyntaxError {
    guard let match = text.firstMatch(of: /([0-9]+):([0-9]+): (.*)/),
      let line = Int(match.output.1), let column = Int(match.output.2)
    else { return SyntaxError(line: 1, column: 1, message: text) }
    return SyntaxError(line: line, column: column, message: String(match.output.3))
  }
}

extension ShellScript {
  init(_ code: String, _ tree: ShellTree) {
    let bytes = Array(code.utf8)
    var commands: [CommandLine] = []
    var texts: [ShellWord] = []
    var functions: Set<String> = []
    var writesFile = false
    tree.forEachNode { node, member in
      if node["Parts"] != nil, node.type != "DblQuoted" {
        texts.append(ShellWord(node, in: bytes, isDocument: member == "Hdoc"))
      }
      switch node.type {
      case "CallExpr":
        guard let line = CommandLine(node, in: bytes) else { return }
        commands.append(line)
      case "FuncDecl": functions.insert(node["Name"]?["Value"]?.text ?? "")
      default: break
      }
      if node.isRedirectionToFile(in: bytes) { writesFile = true }
    }
    self.code = code
    self.commands = commands.sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.texts = texts
    self.functions = functions
    self.writesFile = writesFile
  }
}

extension ShellScript.CommandLine {
  /// Nil for an assignment alone.
  fileprivate init?(_ call: ShellTree, in code: [UInt8]) {
    guard let arguments = call["Args"]?.elements, !arguments.isEmpty else { return nil }
    words = arguments.map { ShellWord($0, in: code, isDocument: false) }
    line = call["Pos"]?["Line"]?.integer ?? 1
    range = call.range.clamped(to: 0..<code.count)
  }
}

extension ShellTree {
  /// shfmt's numbers of `>`, `>>`, `<>`, `>|`, `&>` and `&>>`.
  private static let writing = [54, 55, 57, 60, 64, 65]

  fileprivate func isRedirectionToFile(in code: [UInt8]) -> Bool {
    guard let word = self["Word"], self["OpPos"] != nil, let operation = self["Op"]?.integer,
      Self.writing.contains(operation)
    else { return false }
    return ShellWord(word, in: code, isDocument: false).text != "/dev/null"
  }
}
