import Foundation
import Processes
import Testing

/// The runner as a process of its own: its memory, and the orphans that come to it.
@Suite struct RunnerProcessTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private let base: String

  init() throws {
    base = "\(NSTemporaryDirectory())/runner-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
  }

  private func run(_ steps: String) async throws -> Tool.Result {
    let page = "---\nid: operations/x\ntitle: T\nsummary: S\n---\n\n## Steps\n\n\(steps)\n"
    try page.write(toFile: "\(base)/page.md", atomically: true, encoding: .utf8)
    let candidates = [
      Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "RunnerBench").path,
      "\(Self.root)/.build/debug/RunnerBench",
    ]
    let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:))
    return try await Tool(path: try #require(path)).run(["\(base)/page.md", "\(base)/run"])
  }

  @Test func aHundredMegabytesOfOutputStayOnDisk() async throws {
    let result = try await run(
      """
      ```bash {name=flood}
      head -c 100000000 /dev/zero | tr '\\0' x; echo; echo end
      ```

      ```text {output-of=flood}
      [...]
      end
      ```
      """)
    let match = try #require(
      result.output.wholeMatch(of: /ran 1 blocks, at most ([0-9]+) MB resident\n/),
      "\(result.output)\(result.errors)")
    #expect(try #require(Int(match.output.1)) < 100)
    let size = try FileManager.default.attributesOfItem(atPath: "\(base)/run/1-flood.out")[.size]
    #expect((size as? Int) == 100_000_005)
  }

  /// The mark is gone, and so is the parent: only the runner as its new parent can find it.
  @Test(arguments: ["env -i setsid sleep N & sleep 0.2", "(env -i setsid sleep N &) ; sleep 0.2"])
  func aDaemonThatClearedItsEnvironmentIsEnded(code: String) async throws {
    let word = "732\(UInt32.random(in: 10_000...99_999))"
    let isAlive = "pgrep -x -f 'sleep \(word)' >/dev/null"
    let result = try await run(
      """
      ```bash {name=leave}
      \(code.replacing("N", with: word))
      \(isAlive)
      ```
      """)
    #expect(result.output.hasPrefix("ran 1 blocks"), "\(result.errors)")
    let after = try await Tool(path: "/bin/bash").run(["-c", isAlive])
    #expect(after.outcome == .exited(1))
  }
}
