import Foundation
import Processes
import Testing

/// Help and completions, as a shell gets them.
@Suite struct HelpTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let fixtures = "\(root)/Tests/RecipeRunnerTests/Fixtures/help"

  private static var binary: String {
    let beside = Bundle.main.executableURL!.deletingLastPathComponent()
      .appending(path: "recipes").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : "\(root)/.build/debug/recipes"
  }

  private func help(_ verb: [String]) async throws -> String {
    let tool = Tool(path: Self.binary, environment: ["COLUMNS": "80"])
    let result = try await tool.run(["help"] + verb)
    #expect(result.outcome == .exited(0), "\(result.errors)")
    return result.output
  }

  /// All verbs that the tool itself names, with those below them.
  private func verbs() async throws -> [[String]] {
    var verbs: [[String]] = [[]]
    var index = 0
    while index < verbs.count {
      let list = try await help(verbs[index]).components(separatedBy: "\nSUBCOMMANDS:\n")
      let names = list.dropFirst().joined().split(separator: "\n").compactMap {
        $0.wholeMatch(of: /[ ]{2}([a-z]+) .+/).map { String($0.output.1) }
      }
      verbs += names.map { verbs[index] + [$0] }
      index += 1
    }
    return verbs
  }

  @Test func helpIsAsAccepted() async throws {
    let verbs = try await verbs()
    #expect(verbs.count > 8)
    for verb in verbs {
      let text = try await help(verb)
      let path = "\(Self.fixtures)/\(verb.isEmpty ? "recipes" : verb.joined(separator: "-")).txt"
      if ProcessInfo.processInfo.environment["ACCEPT_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(
          atPath: Self.fixtures, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
      }
      let accepted = try? String(contentsOfFile: path, encoding: .utf8)
      #expect(text == accepted, "\(path): accept a wanted change with ACCEPT_GOLDEN=1")
    }
  }

  @Test func everyVerbHasAnExample() async throws {
    for verb in try await verbs() where !verb.isEmpty {
      let text = try await help(verb)
      #expect(text.contains("\nEXAMPLES\n  "), "\(verb)")
      #expect(text.contains("recipes \(verb.joined(separator: " "))"), "\(verb)")
    }
  }

  @Test func noHelpIsKeptForAVerbThatIsGone() async throws {
    let names = try await verbs().map { $0.isEmpty ? "recipes" : $0.joined(separator: "-") }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures)
    #expect(Set(files) == Set(names.map { "\($0).txt" }))
  }

  /// Asks the generated script as bash does when the user presses Tab.
  private func completions(of line: String) async throws -> [String] {
    let folder = URL(filePath: Self.binary).deletingLastPathComponent().path
    let script = """
      PATH=\(folder):$PATH
      source <(recipes --generate-completion-script bash)
      COMP_LINE=$1 COMP_POINT=${#1}
      read -ra COMP_WORDS <<<"$1"
      [[ $1 != *' ' ]] || COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _recipes recipes "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = try await Tool(path: "/bin/bash").run(
      ["-c", script, "bash", line], in: Self.root, limit: .seconds(30))
    #expect(result.outcome == .exited(0), "\(result.errors)")
    return result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test(arguments: [
    ("recipes sh", "show"), ("recipes show trouble", "troubleshooting/s3-connection"),
    ("recipes verify ", "troubleshooting/s3-connection"),
    ("recipes verify --preset spark-4.1/jup", "spark-4.1/jupyter-connect-k8s"),
    ("recipes show --lang ", "ru"), ("recipes cluster up --provider k", "kind"),
  ])
  func bashCompletes(line: String, word: String) async throws {
    let words = try await completions(of: line)
    #expect(words.contains(word), "\(words)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func everyShellHasAScript(shell: String) async throws {
    let result = try await Tool(path: Self.binary).run(["--generate-completion-script", shell])
    #expect(result.outcome == .exited(0))
    #expect(result.output.contains("recipes"))
  }
}
