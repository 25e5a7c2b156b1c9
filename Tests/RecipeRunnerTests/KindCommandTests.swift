import Foundation
import Processes
import Testing

/// `--provider kind` as users meet it; kind, Docker and kubectl are stood in for.
@Suite struct KindCommandTests {
  private let fixture: StandInCheckout
  private var programs: String { "\(fixture.cache)/tools/bin" }

  init() throws {
    fixture = try StandInCheckout()
    let standIns = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "StandIns").path
    try FileManager.default.copyItem(atPath: "\(standIns)/kind", toPath: "\(programs)/kind")
    try FileManager.default.createSymbolicLink(
      atPath: "\(programs)/docker", withDestinationPath: "/bin/true")
    try fixture.write("\(programs)/marker", "true kind")
  }

  private func run(_ arguments: String...) async throws -> Tool.Result {
    try await fixture.tool.run(arguments, in: fixture.checkout)
  }

  @Test func aClusterIsStartedUsedAndRemoved() async throws {
    let path = "\(fixture.cache)/kind/default/kubeconfig"
    let before = try await run("cluster", "status", "--provider", "kind")
    #expect(before.outcome == .exited(1))
    #expect(before.output == "cluster: spark-k8s-default\nprovider: kind\nstate: stopped\n")
    let none = try await run("cluster", "kubeconfig", "--provider", "kind")
    #expect(none.outcome == .exited(2))
    #expect(none.errors.hasSuffix("help: recipes cluster up --provider kind\n"))
    let up = try await run("cluster", "up", "--provider", "kind")
    #expect(up.outcome == .exited(0), "\(up.errors)")
    #expect(up.output.hasSuffix("kubeconfig: \(path)\n"))
    #expect(try await run("cluster", "kubeconfig", "--provider", "kind").output == "\(path)\n")
    let verify = try await run("verify", "troubleshooting/x", "--provider", "kind")
    #expect(verify.outcome == .exited(0), "\(verify.output)\(verify.errors)")
    #expect(verify.output.contains("Kubernetes v1.20.2 (provider kind)"))
    #expect(!verify.output.contains("substitute:"))
    #expect(try await run("cluster", "reset", "--provider", "kind").outcome == .exited(0))
    #expect(try await run("cluster", "down", "--provider", "kind").outcome == .exited(0))
    let after = try await run("verify", "troubleshooting/x", "--provider", "kind")
    #expect(after.outcome == .exited(2))
    #expect(after.errors.contains("start one with 'recipes cluster up --provider kind'"))
  }

  @Test func anInterruptedStartIsUndone() async throws {
    let shell = Tool(path: "/bin/bash", environment: fixture.tool.environment)
    let result = try await shell.run(
      [
        "-c", "export RECIPES_PID=$$; exec \"$0\" \"$@\"", fixture.tool.path, "cluster", "up",
        "--provider", "kind",
      ], in: fixture.checkout, limit: .seconds(50))
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(try await run("cluster", "status", "--provider", "kind").output.contains("stopped"))
  }

  @Test func aMissingKindIsTold() async throws {
    try FileManager.default.removeItem(atPath: "\(programs)/kind")
    var tool = fixture.tool
    tool.environment["PATH"] = "/none"
    let result = try await tool.run(
      ["cluster", "down", "--provider", "kind"], in: fixture.checkout)
    #expect(result.outcome == .exited(2))
    #expect(
      result.errors == """
        error: 'kind' is missing — no folder of PATH holds it
        help: install it from https://kind.sigs.k8s.io, or use the local cluster: recipes cluster up

        """)
  }

  @Test func aClusterOfTheUserIsNotThisTools() async throws {
    let result = try await run("cluster", "down", "--provider", "context")
    #expect(result.outcome == .exited(2))
    #expect(
      result.errors == """
        error: a cluster of yours is neither started nor removed here — '--provider context' stands \
        for a kube context of yours
        help: 'recipes cluster up --context NAME' tells whether 'verify' may use it

        """)
  }
}
