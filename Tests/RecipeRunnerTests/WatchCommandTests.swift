import Foundation
import Processes
import Testing

/// `recipes accept` and `recipes watch` as processes.
@Suite struct WatchCommandTests {
  private let fixture: StandInCheckout

  init() throws { fixture = try StandInCheckout() }

  private func pages() throws -> [String] {
    try ["en", "ru"].map {
      try String(contentsOfFile: "\(fixture.recipe)/\($0).md", encoding: .utf8)
    }
  }

  @Test func whatIsAcceptedPassesThen() async throws {
    try fixture.writeRecipe(fault: "echo ill >\(fixture.base)/state")
    let accept = ["accept", "x", "--context", "stand-in"]
    let result = try await fixture.tool.run(accept, in: fixture.checkout)
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
    #expect(
      result.output.hasSuffix(
        "wrote recipes/troubleshooting/x/en.md\nwrote recipes/troubleshooting/x/ru.md\n"
          + "accepted: state, symptom\n"))
    for page in try pages() {
      #expect(page.contains("```text {output-of=state when=broken}\nill\n```"))
    }
    #expect(!FileManager.default.fileExists(atPath: "\(fixture.cache)/verified"))
    let verified = try await fixture.tool.run(
      ["verify", "x", "--context", "stand-in"], in: fixture.checkout)
    #expect(verified.outcome == .exited(0), "\(verified.output)")
    let before = try pages()
    let again = try await fixture.tool.run(accept, in: fixture.checkout)
    #expect(again.outcome == .exited(1))
    #expect(
      again.errors == """
        error: nothing is accepted: nothing differs — the pages expect what was printed \
        (recipes/troubleshooting/x)
        help: the pages are as they were; see 'recipes verify'

        """)
    #expect(try pages() == before)
  }

  @Test func anInterruptedAcceptChangesNothing() async throws {
    try fixture.writeRecipe(
      fault: "echo ill >\(fixture.base)/state; kill -INT $RECIPES_PID; sleep 60")
    let before = try pages()
    let result = try await interruptible("accept")
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(try pages() == before)
  }

  /// Runs a verb whose steps know the process to interrupt.
  private func interruptible(_ verb: String) async throws -> Tool.Result {
    let shell = Tool(path: "/bin/bash", environment: fixture.tool.environment)
    return try await shell.run(
      [
        "-c", "export RECIPES_PID=$$; exec \"$0\" \"$@\"", fixture.tool.path, verb, "x",
        "--context",
        "stand-in",
      ], in: fixture.checkout)
  }

  /// Each run makes the change that the next one is about; the last one presses Ctrl-C.
  @Test func watchVerifiesAgainAfterEachChange() async throws {
    try fixture.writeRecipe(
      fault: "echo broken >\(fixture.base)/state",
      setup: """
        echo run >>\(fixture.base)/runs
        case $(wc -l <\(fixture.base)/runs) in
          1) echo '# a chart' >>\(fixture.checkout)/charts/spark-base/values/common.yaml ;;
          2) echo '# a preset' >>\(fixture.checkout)/presets/spark-4.1/jupyter-connect-k8s.yaml ;;
          3) echo '# the recipe' >>\(fixture.recipe)/fault.sh; touch \(fixture.recipe)/.hidden ;;
          *) kill -INT $RECIPES_PID; sleep 60 ;;
        esac
        """)
    let result = try await interruptible("watch")
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(result.output.components(separatedBy: "PASSED troubleshooting/x").count == 4)
    #expect(
      result.output.contains(
        "waiting for a change of troubleshooting/x, its charts and presets (Ctrl-C ends)"))
    #expect(result.output.contains("INTERRUPTED troubleshooting/x"))
  }

  @Test func watchOutlivesABrokenRecipe() async throws {
    try fixture.writeRecipe(fault: "echo 'unclosed")
    let shell = Tool(path: "/bin/bash", environment: fixture.tool.environment)
    // Mends the fault once the mistake was told, ends the watch at the pass that follows.
    let result = try await shell.run(
      [
        "-c",
        """
        "$0" watch x --context stand-in >out 2>&1 & pid=$!
        until grep -q 'waiting for a change' out; do sleep 0.1; done
        echo 'echo broken >\(fixture.base)/state' >\(fixture.recipe)/fault.sh
        until grep -q 'PASSED troubleshooting/x' out; do sleep 0.1; done
        until [ "$(grep -c 'waiting for a change' out)" = 2 ]; do sleep 0.1; done
        kill -TERM $pid; wait $pid; status=$?; cat out; exit $status
        """, fixture.tool.path,
      ], in: fixture.checkout)
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(result.output.contains("fault.sh:1:6: error: the block is no valid bash — "))
  }

  @Test(arguments: ["accept", "watch"]) func anUnknownRecipeIsTold(verb: String) async throws {
    let result = try await fixture.tool.run([verb, "y"], in: fixture.checkout)
    #expect(result.outcome == .exited(2))
    #expect(result.errors.hasPrefix("error: unknown recipe 'y' — "))
  }
}
