import Foundation
import Processes
import Testing

/// What one block leaves to the next, however it ends.
@Suite struct BlockStateTests {
  private func folder(_ workingFolder: String = "/tmp") throws -> SessionFolder {
    let path = "\(NSTemporaryDirectory())/recipes-test-\(UUID().uuidString)"
    return try SessionFolder(path: path, workingFolder: workingFolder, environment: [:])
  }

  private func runs(_ blocks: String..., folder: SessionFolder? = nil) async throws -> [BlockRun] {
    let session = try ShellSession(folder ?? self.folder())
    var runs: [BlockRun] = []
    for (index, block) in blocks.enumerated() {
      runs.append(try await session.run(block, name: "b\(index)", timeout: .seconds(60)))
    }
    return runs
  }

  @Test(arguments: [
    // A block's own EXIT trap runs, and does not replace the saving of the state.
    ("A=1; trap 'echo bye $A' EXIT; A=2", "bye 2\n", "echo $A", "2\n"),
    ("A=1; trap 'echo bye' 0; exit 0", "bye\n", "echo $A", "1\n"),
    ("A=1; trap 'echo no' EXIT; trap - EXIT", "", "echo $A", "1\n"),
    ("(trap 'echo inner' EXIT; true); A=1", "inner\n", "echo $A", "1\n"),
    ("trap 'echo usr' USR1; kill -USR1 $$; A=1", "usr\n", "echo $A", "1\n"),
    // It belongs to its block alone.
    ("trap 'echo once' EXIT", "once\n", "true", ""),
    ("unset PATH; A=1", "", "echo $A ${PATH-gone}", "1 gone\n"),
    ("readonly A=1", "", "echo $A", "1\n"),
    ("my-func.x() { echo \"odd $1\"; }", "", "my-func.x 1", "odd 1\n"),
    ("set -x; A=1", "++ A=1\n", "echo $A", "1\n"),
    ("set +e; false; A=1", "", "echo $A", "1\n"),
    ("PS1='$(echo no)'; PROMPT_COMMAND='echo no'; A=1", "", "echo $A", "1\n"),
    ("A=$'two\\nlines \\'quoted\\''", "", "echo \"$A\"", "two\nlines 'quoted'\n"),
    ("declare -A M=([k]=v); declare -a L=(1 2)", "", "echo ${M[k]} ${L[1]}", "v 2\n"),
    ("set -- a b; A=$#", "", "echo $A $#", "2 0\n"),
  ])
  func aBlockLeaves(first: String, output: String, second: String, seen: String) async throws {
    let runs = try await runs(first, second)
    #expect(runs[0].output.text == output)
    #expect(runs[1].output.text == seen)
    #expect(runs.map(\.outcome) == [.exited(0), .exited(0)])
  }

  @Test(arguments: [
    ("A=2; kill -9 $$", ProcessOutcome.signaled(9)),
    ("A=2; exec true", .exited(0)),
    ("A=2; exec sh -c 'exit 4'", .exited(4)),
  ])
  func aBlockThatCannotSaveLosesOnlyItself(block: String, outcome: ProcessOutcome) async throws {
    let runs = try await runs("A=1", block, "echo $A")
    #expect(runs[1].outcome == outcome)
    #expect(runs[2].output.text == "1\n")
  }

  @Test func aFailedBlockKeepsWhatItSet() async throws {
    let runs = try await runs("A=1; false; A=2", "echo $A")
    #expect(runs[0].outcome == .exited(1))
    #expect(runs[1].output.text == "1\n")
  }

  @Test func aFolderThatIsGoneIsTold() async throws {
    let runs = try await runs(
      "A=1; mkdir -p sub; cd sub; rmdir \"$PWD\"", "echo reached", "echo $PWD $A",
      folder: folder())
    #expect(runs[1].outcome == .exited(1))
    // The clean-up must not fail for it, too.
    #expect(runs[2].output.text == "/tmp 1\n")
    #expect(
      runs[1].output.text.contains("the folder in which the block before this one ended is gone"))
  }

  @Test func aBackgroundBlockBeginsWithTheStateAndLeavesNone() async throws {
    let session = try ShellSession(folder())
    _ = try await session.run("A=1", name: "a", timeout: .seconds(60))
    let process = try await session.start("echo \"started $A\"; A=2; sleep 60", name: "bg")
    for _ in 0..<1000 where process.output.text.isEmpty {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(process.output.text == "started 1\n")
    await process.end()
    let after = try await session.run("echo $A", name: "b", timeout: .seconds(60))
    #expect(after.output.text == "1\n")
  }

  @Test(arguments: ["x", "it's", "two\nlines", "", "a $HOME `b` \"c\" \\d", "привет"])
  func anExportReachesShellAndPython(value: String) async throws {
    let folder = try folder()
    let session = try ShellSession(folder)
    try await session.export("KEPT", "old")
    try await session.export("KEPT", value)
    let shell = try await session.run("printenv KEPT", name: "a", timeout: .seconds(60))
    #expect(shell.output.text == value + "\n")
    let python = try PythonSession(folder, python: "/usr/bin/python3")
    try await python.export("KEPT", value)
    let run = try await python.run(
      "import os\nprint(os.environ['KEPT'])", name: "p", timeout: .seconds(60))
    #expect(run.output.text == value + "\n")
    await python.end()
  }
}
