import Foundation
import Processes
import Testing

/// `recipes verify --prove` as a process: what it runs, what it keeps, how it ends.
@Suite struct ProveCommandTests {
  private let fixture: StandInCheckout

  init() throws {
    fixture = try StandInCheckout()
    try fixture.answerReleases()
    try fixture.writeRecipe(
      fault: "echo broken >state",
      setup: "echo spark >\(fixture.base)/releases; echo run >>\(fixture.base)/runs")
  }

  private func prove(_ arguments: String...) async throws -> Tool.Result {
    try await fixture.tool.run(
      ["verify", "--prove", "--context", "stand-in"] + arguments, in: fixture.checkout)
  }

  /// How often the recipe was set up.
  private var runs: Int {
    let text = try? String(contentsOfFile: "\(fixture.base)/runs", encoding: .utf8)
    return (text ?? "").split(separator: "\n").count
  }

  @Test func whatIsShownIsNotRunAgain() async throws {
    let first = try await prove()
    #expect(first.outcome == .exited(0), "\(first.output)\(first.errors)")
    #expect(
      first.output.contains(
        """
        Can the proof fail?
          ✓ without 'fault' it is red at 'state': expected 'broken', got 'healthy'
          ✓ without 'fix' it is red at 'state': expected 'healthy', got 'broken'

        PASSED troubleshooting/x on spark-4.1/jupyter-connect-k8s in
        """.trimmingCharacters(in: .newlines)), "\(first.output)")
    #expect(runs == 3)
    let second = try await prove("--json", "\(fixture.cache)/report.json")
    #expect(second.outcome == .exited(0), "\(second.output)\(second.errors)")
    #expect(second.output.contains("without 'fix': shown before, it is not run again"))
    #expect(second.output.contains("it is not run again\n"))
    #expect(runs == 3)
    let report = try String(contentsOfFile: "\(fixture.cache)/report.json", encoding: .utf8)
    #expect(report.contains("\"failedAt\" : \"state\""))
    // Another text is another digest.
    try fixture.writeRecipe(
      fault: "echo broken >state; true",
      setup: "echo spark >\(fixture.base)/releases; echo run >>\(fixture.base)/runs")
    #expect(try await prove().outcome == .exited(0))
    #expect(runs == 6)
  }

  @Test func aSurvivorEndsWithOneAndIsRunAgain() async throws {
    // The fix changes nothing that anybody looks at: the fault ends by itself.
    try fixture.writeRecipe(
      fault: "echo broken >state",
      setup: "echo spark >\(fixture.base)/releases; echo run >>\(fixture.base)/runs"
    ) {
      $0.replacing("{name=state}\ncat state", with: "{name=state}\ncat state\necho healthy >state")
        .replacing("{name=verified}\ncat state", with: "{name=verified}\necho x >>n; cat state n")
        .replacing("{output-of=verified}\nhealthy", with: "{output-of=verified}\nhealthy\nx\nx")
    }
    let result = try await prove()
    #expect(result.outcome == .exited(1), "\(result.output)\(result.errors)")
    #expect(result.output.contains("FAILED troubleshooting/x on"))
    let again = try await prove()
    #expect(again.outcome == .exited(1))
  }

  @Test func aRecipeThatFailsIsNotProven() async throws {
    try fixture.writeRecipe(fault: "true", setup: "echo run >>\(fixture.base)/runs")
    let result = try await prove()
    #expect(result.outcome == .exited(1))
    #expect(!result.output.contains("without '"))
    #expect(runs == 1)
  }

  @Test func interruptionEndsThePass() async throws {
    // The third time the set-up runs, somebody presses Ctrl-C.
    try fixture.writeRecipe(
      fault: "echo broken >state",
      setup: "echo spark >\(fixture.base)/releases; echo run >>\(fixture.base)/runs\n"
        + "[ \"$(wc -l <\(fixture.base)/runs)\" -lt 3 ] || { kill -INT $RECIPES_PID; sleep 60; }")
    let shell = Tool(path: "/bin/bash", environment: fixture.tool.environment)
    let result = try await shell.run(
      [
        "-c", "export RECIPES_PID=$$; exec \"$0\" \"$@\"", fixture.tool.path, "verify", "--prove",
        "--context", "stand-in",
      ], in: fixture.checkout)
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(result.output.contains("INTERRUPTED troubleshooting/x"))
    #expect(!FileManager.default.fileExists(atPath: "\(fixture.base)/releases"))
    let proofs = try FileManager.default.subpathsOfDirectory(atPath: "\(fixture.cache)/proofs")
    #expect(proofs.contains { $0.hasSuffix("without/fault.json") })
    #expect(!proofs.contains { $0.hasSuffix("without/fix.json") })
  }

  @Test func thePlanNamesThePieces() async throws {
    let result = try await prove("--plan")
    #expect(result.output.hasSuffix("\n  must turn red without\n    fault\n    fix\n"))
    #expect(runs == 0)
  }

  @Test func contradictsAPart() async throws {
    let result = try await prove("--keep")
    #expect(result.outcome == .exited(2))
    #expect(
      result.errors.hasPrefix("error: '--prove' contradicts '--keep', '--from' and '--only' — "))
  }
}
