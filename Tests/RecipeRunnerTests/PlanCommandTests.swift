import Foundation
import Processes
import Testing

/// `recipes verify` with its choices of recipes and presets, and its plan, as a process.
@Suite struct PlanCommandTests {
  private let fixture: StandInCheckout

  init() throws { fixture = try StandInCheckout() }

  private func verify(_ arguments: String...) async throws -> Tool.Result {
    try await fixture.tool.run(["verify"] + arguments, in: fixture.checkout)
  }

  @Test(arguments: [
    ["troubleshooting/x", "--plan"], ["--plan", "troubleshooting/x"], ["--plan"],
    ["--plan=text", "--spark", "4.1"],
  ])
  func planNeedsNoCluster(arguments: [String]) async throws {
    let result = try await fixture.tool.run(["verify"] + arguments, in: fixture.checkout)
    #expect(result.outcome == .exited(0), "\(result.errors)")
    #expect(
      result.output.hasPrefix(
        """
        troubleshooting/x on spark-4.1/jupyter-connect-k8s
          where: provider local, namespace spark, release spark
          limit: 600 s
          setup
            install: setup.sh, at most 600 s (recipes/troubleshooting/x/en.md:
        """.trimmingCharacters(in: .newlines)), "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: "\(fixture.cache)/runs"))
  }

  @Test func planAsJSON() async throws {
    let result = try await verify("--plan=json", "--context", "mine")
    let plans = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect((plans[0]["place"] as? [String: String])?["context"] == "mine")
  }

  @Test(arguments: [
    (
      ["--plan=jsn"],
      "error: '--plan=jsn' is unknown — it is text or json\nhelp: write '--plan=json'\n"
    ),
    (["--plan", "nowhere/at-all"], "error: unknown recipe 'nowhere/at-all' — "),
    (["--preset", "spark-4.1/jupyter"], "error: unknown preset 'spark-4.1/jupyter' — none of the"),
    (
      ["--provider", "kind"],
      "error: no cluster to verify on — the kind cluster is not running and no context is named"
    ),
    (
      ["--provider", "kind", "--context", "mine"],
      "error: '--context mine' contradicts '--provider kind' — the one names a cluster of yours, "
    ),
  ])
  func refuses(arguments: [String], message: String) async throws {
    let result = try await fixture.tool.run(["verify"] + arguments, in: fixture.checkout)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.outcome == .exited(2))
  }

  @Test func onceForEachPresetWhichItsStepsKnow() async throws {
    try fixture.writeRecipe(
      fault: "echo broken >\(fixture.base)/state; echo \"$CHART $PRESET\" >>\(fixture.base)/seen"
    ) {
      $0.replacing(
        "presets: [spark-4.1/jupyter-connect-k8s]",
        with: "presets: [spark-4.1/jupyter-connect-k8s, spark-3.5/jupyter-connect-k8s]")
    }
    let result = try await verify("--context", "stand-in")
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
    #expect(
      try String(contentsOfFile: "\(fixture.base)/seen", encoding: .utf8) == """
        charts/spark-4.1 presets/spark-4.1/jupyter-connect-k8s.yaml
        charts/spark-3.5 presets/spark-3.5/jupyter-connect-k8s.yaml

        """)
    #expect(result.output.contains("PASSED troubleshooting/x on spark-3.5/jupyter-connect-k8s in"))
    let one = try await verify("--context", "stand-in", "--spark", "3.5", "--plan")
    #expect(one.output.components(separatedBy: "where:").count == 2)
  }

  @Test func allSkippedIsNotGreen() async throws {
    try fixture.writeRecipe(fault: "true") {
      $0.replacing("summary: S", with: "summary: S\nrequires: [registry]")
    }
    let result = try await verify("--context", "stand-in")
    #expect(result.outcome == .exited(1), "\(result.output)\(result.errors)")
    #expect(result.output.contains("requires registry: the local cluster pulls no images"))
    #expect(result.output.contains("SKIPPED troubleshooting/x on "))
    #expect(!FileManager.default.fileExists(atPath: "\(fixture.cache)/verified"))
  }
}
