package import Diagnostics

extension ClusterSecrets {
  /// A listener that hears everything without values of Secrets.
  package func redacting(_ listener: @escaping RunListener) -> RunListener {
    { [self] event in listener(redact(event)) }
  }

  package func redact(_ event: RunEvent) -> RunEvent {
    switch event {
    case .note(let text): .note(redact(text))
    case .stepFinished(let result): .stepFinished(redact(result))
    case .finding(let finding): .finding(redact(finding))
    case .phaseStarted, .stepStarted: event
    }
  }

  package func redact(_ report: RunReport) -> RunReport {
    var report = report
    report.results = report.results.map(redact)
    report.earlierFailures = report.earlierFailures.map(redact)
    report.findings = report.findings.map(redact)
    report.counterProofs = report.counterProofs.map { proof in
      var proof = proof
      proof.complaint = proof.complaint.map(redact)
      return proof
    }
    return report
  }

  package func redact(_ result: StepResult) -> StepResult {
    var result = result
    result.output = redact(result.output)
    switch result.verdict {
    case .failed(let why): result.verdict = .failed(redact(why))
    case .failedAsProven(let why): result.verdict = .failedAsProven(redact(why))
    case .skipped(let why): result.verdict = .skipped(redact(why))
    case .passed, .interrupted: break
    }
    return result
  }

  package func redact(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    finding.what = redact(finding.what)
    finding.why = redact(finding.why)
    finding.help = finding.help.map(redact)
    return finding
  }
}
