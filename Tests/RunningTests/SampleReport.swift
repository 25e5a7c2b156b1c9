import Diagnostics
import Foundation
import Running

/// Reports of invented runs, for the tests of what is written about them.
enum SampleReport {
  static let place = Location(path: "en.md", position: Position(line: 9, column: 1))

  static func step(
    _ name: String, _ phase: Phase.Name, _ verdict: StepResult.Verdict, output: String = "",
    attempts: Int = 1, seconds: Double = 1
  ) -> StepResult {
    StepResult(
      name: name, phase: phase, verdict: verdict, duration: .seconds(seconds), attempts: attempts,
      output: output, location: place)
  }

  /// Three steps; the last one fails when `failing`.
  static func run(failing: Bool) -> RunReport {
    var report = RunReport(
      recipe: "troubleshooting/x", environment: FakeCluster.environment, expectedSteps: 3,
      excluded: [.init(place: "en.md:30:1", reason: "needs your browser")], folder: "/runs/x")
    report.results = [
      step("install", .setup, .passed, output: "ok\u{1}", seconds: 61),
      step("ready", .verifyBroken, .failedAsProven("exit status 1"), seconds: 0.25),
      step(
        "count", .verify, failing ? .failed("expected 'a', got 'b <x>'") : .passed,
        output: "b <x>\n", attempts: 3, seconds: 2),
    ]
    report.phases = [.init(name: .setup, duration: .seconds(61))]
    report.duration = .seconds(64)
    return report
  }

  /// One run of each verdict, with everything that a report may tell.
  static var everyVerdict: [RunReport] {
    var passed = run(failing: false)
    passed.preset = "spark-4.1/jupyter-connect-k8s"
    passed.counterProofs = [
      CounterProof(without: "fault", failedAt: "symptom", complaint: "expected 'a', got 'b'")
    ]
    var failed = run(failing: true)
    failed.preset = "spark-3.5/standalone"
    failed.isPartial = true
    failed.findings = [
      Diagnostic(
        rule: "left-behind", what: "left behind: Secret x/y", why: "a run leaves nothing",
        help: "let the recipe's 'finally' step remove it", at: place)
    ]
    failed.counterProofs = [CounterProof(without: "fix")]
    var interrupted = run(failing: false)
    interrupted.wasInterrupted = true
    interrupted.results[2].verdict = .interrupted
    var skipped = run(failing: false)
    skipped.results = [step("pull", .steps, .skipped("the cluster has no registry"))]
    let flaky = run(failing: false).retrying(run(failing: true))
    return [passed, failed, interrupted, skipped, flaky]
  }

  static func suite(_ runs: [RunReport]) -> SuiteReport {
    SuiteReport(
      version: "0.1.0", start: Date(timeIntervalSince1970: 0), duration: .seconds(70), runs: runs)
  }
}
