extension RunReport {
  /// This run as the next try after one that failed: a pass is flaky then, and the reports tell what
  /// failed before.
  package func retrying(_ failed: RunReport) -> RunReport {
    var report = self
    report.tries = failed.tries + 1
    report.earlierFailures =
      failed.earlierFailures + failed.results.filter(\.verdict.isFailure)
    return report
  }
}
