import Checking
import Commands
import Diagnostics
import Foundation
import Processes
import Testing

@Suite struct PythonCommandTests {
  private func commands(_ code: String) async throws -> [PythonCommand] {
    let shfmt = try #require(
      Tool(named: "shfmt", searchPath: ProcessInfo.processInfo.environment["PATH"] ?? ""))
    let whole = Snippet(file: SourceText(path: "page.md", text: code), language: "bash")
    return PythonCommand.all(in: try await ShellScript(parsing: code, shfmt: shfmt), of: whole)
  }

  @Test("A here-document in a container, with the place of each line")
  func document() async throws {
    let found = try await commands(
      """
      kubectl exec -i deployment/jupyter -n spark -- python3 - <<'PYTHON'
      import os
      print(os.name)
      PYTHON

      """)
    #expect(found.map(\.isInContainer) == [true])
    guard case .code(let snippet) = found.first?.source else {
      Issue.record("\(found)")
      return
    }
    #expect(snippet.code == "import os\nprint(os.name)\n")
    #expect(snippet.location(at: 16).description == "page.md:3:7")
  }

  @Test("The text of -c")
  func text() async throws {
    let found = try await commands("echo 1\ntimeout 5 python3 -c 'import grpc'\n")
    #expect(found.map(\.index) == [1])
    #expect(found.map(\.isInContainer) == [false])
    guard case .code(let snippet) = found.first?.source else {
      Issue.record("\(found)")
      return
    }
    #expect(snippet.code == "import grpc\n")
    #expect(snippet.location(at: 7).description == "page.md:2:30")
  }

  @Test(
    "What is no code of the page",
    arguments: [
      ("python3 job.py", "file"), ("python3 < job.py", "file"), ("python3 -m venv x", "module"),
      ("cat x | python3", "unknown"), ("python3 -c \"print($X)\"", "unknown"),
      ("python3 --version", ""), ("grep -r python3 .", ""), ("echo python3 -c 1", ""),
    ])
  func others(_ code: String, _ kind: String) async throws {
    let kinds = try await commands(code).map { command in
      switch command.source {
      case .code: "code"
      case .file: "file"
      case .module: "module"
      case .unknown: "unknown"
      }
    }
    #expect(kinds == (kind.isEmpty ? [] : [kind]))
  }
}
