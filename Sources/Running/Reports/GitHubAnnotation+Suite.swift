package import Diagnostics

extension GitHubAnnotation {
  /// One for everything in the suite that did not pass.
  package static func annotations(of suite: SuiteReport) -> [GitHubAnnotation] {
    suite.runs.flatMap { run in
      let failed = run.results.compactMap { annotation(of: $0, in: run, .error) }
      let earlier = run.earlierFailures.compactMap { annotation(of: $0, in: run, .warning) }
      let proofs = run.counterProofs.compactMap(\.problem).map {
        GitHubAnnotation(.error, $0, title: run.title, at: nil)
      }
      return failed + earlier + run.findings.map { GitHubAnnotation($0) } + proofs
    }
  }

  private static func annotation(of result: StepResult, in run: RunReport, _ level: Level)
    -> GitHubAnnotation?
  {
    let name = "'\(result.name)'"
    let (found, message): (Level, String)
    switch result.verdict {
    case .passed, .failedAsProven: return nil
    case .interrupted: (found, message) = (.warning, "\(name) was interrupted")
    case .skipped(let why): (found, message) = (.notice, "\(name) was skipped — \(why)")
    case .failed(let why):
      (found, message) = (level, "\(name) failed (\(result.phase.rawValue)) — \(why)")
    }
    return GitHubAnnotation(found, message, title: run.title, at: result.location)
  }
}
