import Foundation
import Processes
import Testing

/// Several runs of `recipes verify`: at once, again, and on what was kept.
@Suite struct PassCommandTests {
  private let fixture: StandInCheckout

  init() throws { fixture = try StandInCheckout() }

  private func verify(_ arguments: String...) async throws -> Tool.Result {
    try await fixture.tool.run(
      ["verify", "--context", "stand-in"] + arguments, in: fixture.checkout)
  }

  private func read(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  /// Setup that fails until it has been tried so often.
  private func writeFlaky(tries: Int) throws {
    try fixture.writeRecipe(
      fault: "echo broken >state", setup: "echo >>tries; [ \"$(wc -l <tries)\" -ge \(tries) ]")
  }

  @Test(arguments: [
    (2, ["--retries", "1"], Int32(1), "FLAKY"),
    (2, ["--retries", "3", "--allow-flaky"], 0, "FLAKY"), (3, ["--retries", "1"], 1, "FAILED"),
    (2, [], 1, "FAILED"), (1, ["--retries", "2"], 0, "PASSED"),
  ])
  func tries(needed: Int, arguments: [String], status: Int32, verdict: String) async throws {
    try writeFlaky(tries: needed)
    let result = try await fixture.tool.run(
      ["verify", "--context", "stand-in"] + arguments, in: fixture.checkout)
    #expect(result.outcome == .exited(status), "\(result.output)\(result.errors)")
    #expect(result.output.contains("\n\(verdict) troubleshooting/x on "))
    let record = read(
      "\(fixture.cache)/verified/troubleshooting/x/spark-4.1/jupyter-connect-k8s.json")
    #expect(record.contains("\"result\" : \"\(verdict.lowercased())\""))
  }

  @Test func recipesAtOnceHaveNamespacesOfTheirOwn() async throws {
    for slug in ["x", "y"] {
      // Each waits for the other one: they only end when both run.
      let other = slug == "x" ? "y" : "x"
      try fixture.writeRecipe(
        fault: "echo broken >state", id: "troubleshooting/\(slug)",
        setup: "mkdir -p \(slug); cd \(slug); echo healthy >state\n"
          + "kubectl create namespace spark --dry-run=client >command\n"
          + "touch here; until [ -e ../\(other)/here ]; do sleep 0.1; done")
    }
    let result = try await verify("--jobs", "2")
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
    #expect(result.output.contains("\ntroubleshooting/x on spark-4.1/jupyter-connect-k8s:   ✓ "))
    #expect(result.output.contains("\ntroubleshooting/y on spark-4.1/jupyter-connect-k8s:   ✓ "))
    #expect(
      read("\(fixture.base)/x/command")
        == "asked: create namespace spark-x --dry-run=client\n")
    #expect(
      read("\(fixture.base)/y/command")
        == "asked: create namespace spark-y --dry-run=client\n")
  }

  @Test func whatOneOfThemLeavesOutsideIsFoundAtTheEnd() async throws {
    for slug in ["x", "y"] {
      try fixture.writeRecipe(
        fault: "echo broken >state", id: "troubleshooting/\(slug)",
        setup: "mkdir \(slug); cd \(slug); echo healthy >state\n"
          + "[ \(slug) = y ] || echo 'ClusterRole /spark-x-role' "
          + ">>\(fixture.cache)/tools/bin/objects")
    }
    let result = try await verify("--jobs", "2", "--json", "\(fixture.cache)/report.json")
    #expect(result.outcome == .exited(1), "\(result.output)\(result.errors)")
    #expect(
      result.output.contains(
        "error: left behind: ClusterRole /spark-x-role — after all runs the cluster must be as it "
          + "was before\nhelp: let the 'finally' step of the recipe that made it remove it\n"))
    #expect(result.output.contains("1 failed, 1 passed"))
  }

  @Test(arguments: [
    (["--jobs", "0"], "error: '--jobs 0' runs nothing — a whole number is expected"),
    (["--from", "state", "--only", "state"], "error: '--from' contradicts '--only' — "),
    (["--keep=broken", "--from", "state"], "error: '--keep=broken' contradicts '--from' and "),
    (["--from", "stat"], "error: unknown block 'stat' — no block that is run has this name"),
    (["--only", "state"], "error: no run has kept a release in 'spark' — a part of a recipe runs"),
  ])
  func refuses(arguments: [String], message: String) async throws {
    let result = try await fixture.tool.run(
      ["verify", "--context", "stand-in"] + arguments, in: fixture.checkout)
    #expect(result.outcome == .exited(2))
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
  }

  @Test func aReleaseIsKeptForOneRecipeOnOnePreset() async throws {
    try fixture.writeRecipe(fault: "true", id: "troubleshooting/y")
    let result = try await verify("--keep")
    #expect(
      result.errors.hasPrefix(
        "error: '--keep', '--from' and '--only' are for one recipe on one preset — 2 are selected"))
  }

  @Test func aPartIsNotRecorded() async throws {
    try fixture.answerReleases()
    try fixture.writeRecipe(
      fault: "echo broken >state",
      setup: "touch \(fixture.cache)/tools/bin/namespace; echo spark >\(fixture.base)/releases")
    let kept = try await verify("troubleshooting/x", "--keep=broken")
    #expect(kept.outcome == .exited(0), "\(kept.output)\(kept.errors)")
    #expect(kept.output.contains("kept: the namespace 'spark' with its release, broken"))
    #expect(kept.output.contains(", a part of the procedure only"))
    // The working folder of the recipe is that of the set-up no more.
    try fixture.write("\(fixture.checkout)/state", "broken")
    let mended = try await verify("--from", "fix")
    #expect(mended.outcome == .exited(0), "\(mended.output)\(mended.errors)")
    #expect(mended.output.contains("expected 3 steps, ran 3, a part of the procedure only"))
    #expect(!FileManager.default.fileExists(atPath: "\(fixture.cache)/verified"))
  }

  /// Every try cleans up after itself, and the scene of a failure is shown once for each.
  @Test func eachTryCleansUp() async throws {
    try fixture.answerReleases()
    try fixture.writeRecipe(
      fault: "echo broken >state",
      setup:
        "touch \(fixture.cache)/tools/bin/namespace; echo spark >\(fixture.base)/releases; false")
    let result = try await verify("--retries", "2")
    #expect(result.outcome == .exited(1))
    #expect(result.output.components(separatedBy: "last events:").count == 4)
    #expect(result.output.contains("failed; try 3 of 3"))
    #expect(read("\(fixture.cache)/tools/bin/deletions") == "deleted\ndeleted\ndeleted\n")
    #expect(read("\(fixture.base)/releases") == "")
  }

  @Test(arguments: [["--retries", "5"], ["--jobs", "2"]])
  func interruptionEndsAllRunsAndCleansUp(arguments: [String]) async throws {
    for slug in ["x", "y"] {
      try fixture.writeRecipe(
        fault: "true", id: "troubleshooting/\(slug)",
        setup: "touch \(slug)-runs; "
          + (arguments[0] == "--jobs"
            ? "until [ -e x-runs ] && [ -e y-runs ]; do sleep 0.1; done; " : "")
          + "kill -INT $RECIPES_PID; sleep 60")
    }
    let shell = Tool(path: "/bin/bash", environment: fixture.tool.environment)
    let result = try await shell.run(
      [
        "-c", "export RECIPES_PID=$$; exec \"$0\" \"$@\"", fixture.tool.path, "verify", "--context",
        "stand-in", "--json", "\(fixture.cache)/report.json",
      ] + arguments, in: fixture.checkout)
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(result.errors == "")
    let count = arguments[0] == "--jobs" ? 2 : 1
    #expect(result.output.components(separatedBy: "INTERRUPTED troubleshooting/").count > count)
    let deletions = read("\(fixture.cache)/tools/bin/deletions")
    #expect(deletions == String(repeating: "deleted\n", count: count))
    #expect(!read("\(fixture.cache)/report.json").contains("left behind"))
    #expect(!result.output.contains("gone:"))
    #expect(!FileManager.default.fileExists(atPath: "\(fixture.cache)/verified"))
  }
}
