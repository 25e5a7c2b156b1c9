import Foundation
import Processes
import Testing

/// Each trap is a real process.
@Suite struct ShellSessionTests {
  let folder: SessionFolder

  init() throws {
    let path = "\(NSTemporaryDirectory())/recipes-test-\(UUID().uuidString)"
    folder = try SessionFolder(path: path, workingFolder: "/tmp", environment: ["GIVEN": "yes"])
  }

  private func run(_ blocks: String..., timeout: Duration = .seconds(60)) async throws -> BlockRun {
    let session = try ShellSession(folder)
    var last: BlockRun?
    for (index, block) in blocks.enumerated() {
      last = try await session.run(block, name: "block\(index)", timeout: timeout)
    }
    await folder.sweep()
    return try #require(last)
  }

  @Test func stateCarriesOver() async throws {
    let run = try await run(
      "A='x y'; export B=2; f() { echo \"f $A $1\"; }; arr=(1 '2 3'); cd /usr",
      "f z; echo $B ${arr[1]} $PWD $GIVEN; env | grep ^B=")
    #expect(run.output.text == "f x y z\n2 2 3 /usr yes\nB=2\n")
    #expect(run.outcome == .exited(0))
  }

  @Test(arguments: [
    ("false; echo reached", 1, ""),
    ("false | true; echo reached", 1, ""),
    ("exit 3", 3, ""),
    ("exit 0; echo reached", 0, ""),
    ("cat; echo end", 0, "end\n"),
    ("printf 'a\\377b'", 0, "a\u{FFFD}b"),
    ("sleep 60 & echo started", 0, "started\n"),
    ("echo out; echo err >&2", 0, "out\nerr\n"),
    ("exec >/dev/null; echo hidden", 0, ""),
    ("PS1=x; set -u; echo \"$UNSET\"", 1, "UNSET: unbound variable"),
  ])
  func blocksEndAsTheyShould(code: String, status: Int32, output: String) async throws {
    let run = try await run(code)
    #expect(run.outcome == .exited(status))
    #expect(run.output.text.hasSuffix(output) || run.output.text.contains(output))
    #expect(output.isEmpty == run.output.text.isEmpty)
  }

  @Test func pipefailCanBeOff() async throws {
    let session = try ShellSession(folder)
    let run = try await session.run(
      "false | true", name: "b", timeout: .seconds(60), pipefail: false)
    #expect(run.outcome == .exited(0))
  }

  @Test func killedBlockLosesOnlyItself() async throws {
    let run = try await run("A=1", "A=2; kill -9 $$", "echo $A")
    #expect(run.output.text == "1\n")
  }

  @Test func exitKeepsState() async throws {
    let run = try await run("A=1; exit 0", "echo $A")
    #expect(run.output.text == "1\n")
  }

  @Test func timeoutEndsTheWholeGroup() async throws {
    let run = try await run("sleep 300 & trap '' TERM; sleep 300", timeout: .milliseconds(300))
    #expect(run.outcome == .timedOut(after: .milliseconds(300)))
    #expect(ProcessTable.processes(markedBy: folder.mark).isEmpty)
  }

  @Test func longOutputIsCutInMemoryAndWholeOnDisk() async throws {
    let run = try await run("head -c 5000000 /dev/zero | tr '\\0' x")
    #expect(run.output.size == 5_000_000)
    #expect(run.output.text.utf8.count < 1_100_000)
    #expect(run.output.text.contains("bytes left out"))
  }

  @Test func backgroundListensAndEnds() async throws {
    let session = try ShellSession(folder)
    let code = """
      exec python3 -c 'import socket,time; s=socket.socket(); s.bind(("127.0.0.1",0)); s.listen()
      print(s.getsockname()[1],flush=True); time.sleep(60)'
      """
    let process = try await session.start(code, name: "listen")
    var port: UInt16?
    for _ in 0..<100 where port == nil {
      try await Task.sleep(for: .milliseconds(50))
      port = UInt16(process.output.text.trimmingCharacters(in: .newlines))
    }
    let found = try #require(port)
    let pids = ProcessTable.processes(markedBy: folder.mark)
    #expect(ProcessTable.listener(onPort: found, among: pids) != nil)
    #expect(ProcessTable.listener(onPort: found, among: []) == nil)
    #expect(process.isRunning)
    await process.end()
    #expect(!process.isRunning)
    #expect(ProcessTable.listener(onPort: found) == nil)
  }
}

@Suite struct PythonSessionTests {
  @Test func namesCarryOverAndErrorsAreExitStatusOne() async throws {
    let path = "\(NSTemporaryDirectory())/recipes-test-\(UUID().uuidString)"
    let folder = try SessionFolder(path: path, workingFolder: "/tmp", environment: [:])
    let session = try PythonSession(folder, python: "/usr/bin/env")
    await session.end()
    let python = try #require(Tool(named: "python3", searchPath: "/usr/bin:/usr/local/bin"))
    let real = try PythonSession(folder, python: python.path)
    let first = try await real.run("x = 41", name: "a", timeout: .seconds(60))
    #expect(first.outcome == .exited(0))
    let second = try await real.run("print(x + 1)", name: "b", timeout: .seconds(60))
    #expect(second.output.text == "42\n")
    let third = try await real.run("print('y')\n1 / 0", name: "c", timeout: .seconds(60))
    #expect(third.outcome == .exited(1))
    #expect(third.output.text.contains("ZeroDivisionError"))
    let slow = try await real.run("while True: pass", name: "d", timeout: .milliseconds(300))
    #expect(slow.outcome == .timedOut(after: .milliseconds(300)))
    await real.end()
    #expect(ProcessTable.processes(markedBy: folder.mark).isEmpty)
  }
}
