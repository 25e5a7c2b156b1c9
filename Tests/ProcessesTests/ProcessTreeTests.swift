import Foundation
import Processes
import Testing

/// Whatever a block starts is ended, however it hides. Serial, since orphans of all tests come to one
/// process.
@Suite(.serialized) struct ProcessTreeTests {
  private let folder: SessionFolder
  /// A word that only this test's processes carry in their arguments.
  private let word = "731\(UInt32.random(in: 10_000...99_999))"

  init() throws {
    let path = "\(NSTemporaryDirectory())/recipes-test-\(UUID().uuidString)"
    folder = try SessionFolder(path: path, workingFolder: "/tmp", environment: [:])
  }

  private func alive() -> Bool {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.filter { Int($0) != nil }.contains { pid in
      let arguments = FileManager.default.contents(atPath: "/proc/\(pid)/cmdline") ?? Data()
      return arguments.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        == ["sleep", word]
    }
  }

  /// A daemon takes a moment to become what it is.
  private func comesAlive() async throws {
    for _ in 0..<1000 where !alive() { try await Task.sleep(for: .milliseconds(10)) }
    #expect(alive())
  }

  @Test(arguments: [
    "sleep N & true",
    "nohup sleep N >/dev/null 2>&1 & true",
    "setsid sleep N & true",
    "(setsid sleep N &) & true",
  ])
  func sweepEndsWhateverABlockLeft(code: String) async throws {
    let session = try ShellSession(folder)
    let run = try await session.run(
      code.replacing("N", with: word), name: "b", timeout: .seconds(60))
    #expect(run.outcome == .exited(0))
    try await comesAlive()
    await folder.sweep()
    #expect(!alive())
  }

  @Test(arguments: [
    "sleep N",
    "trap '' TERM; sleep N",
    "setsid sleep N & sleep 60",
    "(setsid sleep N &) ; sleep 60",
  ])
  func aTimeoutEndsTheWholeTree(code: String) async throws {
    let session = try ShellSession(folder)
    let run = try await session.run(
      code.replacing("N", with: word), name: "b", timeout: .milliseconds(400))
    #expect(run.outcome == .timedOut(after: .milliseconds(400)))
    #expect(!alive())
  }

  @Test func aTimeoutSparesTheBlocksInTheBackground() async throws {
    let session = try ShellSession(folder)
    let process = try await session.start("exec sleep \(word)", name: "bg")
    try await comesAlive()
    let run = try await session.run("sleep 60", name: "b", timeout: .milliseconds(300))
    #expect(run.outcome == .timedOut(after: .milliseconds(300)))
    #expect(process.isRunning)
    await process.end()
    #expect(!alive())
  }

  @Test func anotherRunsDaemonStays() async throws {
    let session = try ShellSession(folder)
    _ = try await session.run("setsid sleep \(word) & true", name: "b", timeout: .seconds(60))
    try await comesAlive()
    let other = try SessionFolder(
      path: "\(folder.path)-other", workingFolder: "/tmp", environment: [:])
    await other.sweep()
    #expect(alive())
    await folder.sweep()
    #expect(!alive())
  }
}
