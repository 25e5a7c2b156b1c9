import Diagnostics
import Foundation
import Recipes
import Running
import Testing

@Suite struct ReportTests {
  @Test func terminalTellsWhereAndWhy() {
    let terminal = TerminalReport(isColoured: false)
    let report = SampleReport.run(failing: true)
    #expect(
      terminal.text(.stepFinished(report.results[2])) == """
          ✗ count              2.0 s, 3 attempts
        en.md:9:1: error: 'count' failed (verify) — expected 'a', got 'b <x>'
              │ b <x>
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
          Kubernetes v1.20.2 is older than 1.28: what newer ones refuse or have removed was not tried

        FAILED troubleshooting/x in 64.0 s: expected 3 steps, ran 3, 1 block excluded with a reason
        outputs: /runs/x
        """)
  }

  @Test func terminalSumsUpSeveralRuns() {
    let terminal = TerminalReport(isColoured: false)
    let runs = SampleReport.everyVerdict
    #expect(terminal.summary(SampleReport.suite([runs[0]])) == nil)
    #expect(
      terminal.summary(SampleReport.suite(runs)) == """

        All runs
          PASSED troubleshooting/x on spark-4.1/jupyter-connect-k8s 64.0 s
          FAILED troubleshooting/x on spark-3.5/standalone 64.0 s
          INTERRUPTED troubleshooting/x 64.0 s
          SKIPPED troubleshooting/x 64.0 s
          FLAKY troubleshooting/x 64.0 s
        1 interrupted, 1 failed, 1 flaky, 1 skipped, 1 passed
        """)
    let verdicts = runs.map { terminal.summary($0).split(separator: "\n").suffix(2).first ?? "" }
    #expect(
      verdicts[1]
        == """
        FAILED troubleshooting/x on spark-3.5/standalone in 64.0 s: expected 3 steps, ran 3, \
        1 block excluded with a reason, a part of the procedure only
        """)
    #expect(verdicts[3].contains("ran 1, 1 of them skipped, 1 block"))
    #expect(verdicts[4].hasSuffix("with a reason, try 2"))
  }

  @Test func coloursOnlyWhenAsked() {
    let report = SampleReport.run(failing: false)
    #expect(!TerminalReport(isColoured: false).summary(report).contains("\u{1B}"))
    #expect(TerminalReport(isColoured: true).summary(report).contains("\u{1B}[32mPASSED"))
  }

  @Test func nothingRunIsNotGreen() {
    var report = SampleReport.run(failing: false)
    #expect(report.verdict == .passed)
    report.results = []
    #expect(report.verdict == .failed)
    report.wasInterrupted = true
    #expect(report.exitCode == .interrupted)
    #expect(SampleReport.suite([]).verdict == .failed)
  }

  @Test func aSuiteIsAsBadAsItsWorstRun() {
    let runs = SampleReport.everyVerdict
    #expect(runs.map(\.verdict) == [.passed, .failed, .interrupted, .skipped, .flaky])
    #expect(SampleReport.suite([runs[0], runs[3]]).verdict == .skipped)
    #expect(SampleReport.suite([runs[3], runs[4]]).verdict == .flaky)
    #expect(SampleReport.suite(runs).verdict == .interrupted)
  }

  @Test func aRetryKeepsWhatFailedBefore() {
    let failed = SampleReport.run(failing: true)
    let third = SampleReport.run(failing: false).retrying(failed.retrying(failed))
    #expect(third.tries == 3)
    #expect(third.verdict == .flaky)
    #expect(third.earlierFailures.map(\.name) == ["count", "count"])
  }

  @Test(arguments: [
    ("v1.20.2", 1), ("v1.27.9-eks", 1), ("v1.28.0", 0), ("1.34.1", 0), ("unknown", 0),
  ])
  func olderKubernetesIsACaveat(version: String, count: Int) {
    var environment = FakeCluster.environment
    environment.kubernetes = version
    environment.substitutes = []
    #expect(environment.caveats.count == count)
  }

  @Test func recordSaysWhatWasProven() throws {
    let record = SampleReport.run(failing: false).record(
      digest: "abc", date: Date(timeIntervalSince1970: 0))
    #expect(record.date == "1970-01-01T00:00:00Z")
    #expect(record.result == "passed")
    #expect(record.blocks.map(\.result) == ["passed", "failed, as it must", "passed"])
    #expect(record.substitutes == [.init(for: "S3 (MinIO)", by: "Ceph radosgw 16.2")])
    let data = try JSONEncoder().encode(record)
    #expect(try JSONDecoder().decode(VerificationRecord.self, from: data) == record)
  }

  @Test func onlyAWholeRunIsRecorded() {
    #expect(SampleReport.everyVerdict.map(\.isRecorded) == [true, false, false, false, true])
    var failed = SampleReport.everyVerdict[1]
    failed.isPartial = false
    #expect(failed.isRecorded)
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
