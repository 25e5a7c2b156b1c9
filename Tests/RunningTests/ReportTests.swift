import Diagnostics
import Foundation
import Recipes
import Running
import Testing

@Suite struct ReportTests {
  private static let place = Location(path: "en.md", position: Position(line: 9, column: 1))

  static func report(failing: Bool) -> RunReport {
    var report = RunReport(
      recipe: "troubleshooting/x", environment: FakeCluster.environment, expectedSteps: 3,
      excluded: 1, folder: "/runs/x")
    let verdict: StepResult.Verdict =
      failing ? .failed("expected 'a', got 'b <token-123456>'") : .passed
    report.results = [
      StepResult(
        name: "install", phase: .setup, verdict: .passed, duration: .seconds(61), attempts: 1,
        output: "ok\u{1}", location: place),
      StepResult(
        name: "ready", phase: .verifyBroken, verdict: .failedAsProven("exit status 1"),
        duration: .milliseconds(250), attempts: 1, output: "", location: place),
      StepResult(
        name: "count", phase: .verify, verdict: verdict, duration: .seconds(2), attempts: 3,
        output: "b <token-123456>\n", location: place),
    ]
    report.phases = [.init(name: .setup, duration: .seconds(61))]
    report.duration = .seconds(64)
    return report
  }

  @Test func junitNamesFailuresAndSubstitutes() throws {
    let xml = JUnitReport(Self.report(failing: true)).description
    #expect(xml.contains("tests=\"3\" failures=\"1\" time=\"64.000\""))
    #expect(
      xml.contains("<property name=\"substitute for S3 (MinIO)\" value=\"Ceph radosgw 16.2\"/>"))
    #expect(xml.contains("<failure message=\"expected 'a', got 'b &lt;token-123456&gt;'\">"))
    #expect(!xml.contains("\u{1}"))
    let document = try #require(xml.data(using: .utf8))
    #expect(XMLCheck.isWellFormed(document))
  }

  @Test func terminalTellsWhereAndWhy() {
    let terminal = TerminalReport(isColoured: false, redact: Redactor(secrets: ["token-123456"]))
    let report = Self.report(failing: true)
    #expect(
      terminal.text(.stepFinished(report.results[2])) == """
          ✗ count              2.0 s, 3 attempts
        en.md:9:1: error: 'count' failed (verify) — expected 'a', got 'b <[REDACTED]>'
              │ b <[REDACTED]>
              │ 
        """)
    #expect(
      terminal.text(.stepFinished(report.results[1]))
        == "  ✓ ready              0.2 s, red as it must be: exit status 1")
    #expect(terminal.text(.phaseStarted(.verify, steps: 3)) == "verify (3 steps)")
    #expect(terminal.text(.stepStarted(name: "x", limit: .seconds(1))) == nil)
    #expect(
      terminal.summary(report) == """

        Time per phase
          setup              61.0 s

        Ran against
          Kubernetes v1.20.2 (provider local), Spark 4.1.0, helm v3.17.2, kubectl v1.32.3
          substitute: S3 (MinIO) was Ceph radosgw 16.2

        FAILED troubleshooting/x in 64.0 s: expected 3 steps, ran 3, 1 blocks excluded with a reason
        outputs: /runs/x
        """)
  }

  @Test func coloursOnlyWhenAsked() {
    let report = Self.report(failing: false)
    #expect(!TerminalReport(isColoured: false).summary(report).contains("\u{1B}"))
    #expect(TerminalReport(isColoured: true).summary(report).contains("\u{1B}[32mPASSED"))
  }

  @Test func nothingRunIsNotGreen() {
    var report = Self.report(failing: false)
    #expect(report.verdict == .passed)
    report.results = []
    #expect(report.verdict == .failed)
    report.wasInterrupted = true
    #expect(report.exitCode == .interrupted)
  }

  @Test func recordSaysWhatWasProven() throws {
    let record = Self.report(failing: false).record(
      digest: "abc", date: Date(timeIntervalSince1970: 0))
    #expect(record.date == "1970-01-01T00:00:00Z")
    #expect(record.result == "passed")
    #expect(record.blocks.map(\.result) == ["passed", "failed, as it must", "passed"])
    #expect(record.substitutes == [.init(for: "S3 (MinIO)", by: "Ceph radosgw 16.2")])
    let data = try JSONEncoder().encode(record)
    #expect(try JSONDecoder().decode(VerificationRecord.self, from: data) == record)
  }

  @Test func secretsOfTheClusterAreRedacted() {
    var redactor = Redactor()
    redactor.add(secretList: #"{"items": [{"data": {"a": "czNjcjN0LXZhbHVl", "b": "eA=="}}, {}]}"#)
    redactor.add(secretList: "no JSON")
    #expect(redactor("key s3cr3t-value czNjcjN0LXZhbHVl x") == "key [REDACTED] [REDACTED] x")
  }

  @Test func howToRunsItsStepsAndItsEnd() {
    let page = RecipePage(
      SourceText(
        path: "en.md",
        text: "---\nid: a/b\ntitle: T\nsummary: S\n---\n## Steps\n\n```bash {name=a}\nx\n```\n\n"
          + "```bash {norun reason=\"no\"}\ny\n```\n\n## Verify\n\n```bash {name=b}\nx\n```\n\n"
          + "```text {output-of=b}\nx\n```\n"), language: .en)
    let plan = VerificationPlan(page)
    #expect(plan.phases.map(\.name) == [.setup, .steps, .verify, .cleanup])
    #expect(plan.stepCount == 2)
    #expect(plan.excluded.map(\.reason) == ["no"])
  }
}
