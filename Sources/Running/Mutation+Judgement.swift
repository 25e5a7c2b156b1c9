extension Mutation {
  /// What the run of a plan without this piece has shown.
  ///
  /// It counts when a block that asserts output is red in the right place: by other output, or by
  /// its exit status. A failing set-up, a missing release, a timeout say nothing of the proof.
  ///
  /// - Parameter hadRelease: whether the whole procedure ends with a release.
  package func judgement(of report: RunReport, by plan: VerificationPlan, hadRelease: Bool)
    -> CounterProof
  {
    let judges = plan.judges(of: self)
    let failures = report.results.filter(\.verdict.isFailure)
    let red = failures.first { result in
      judges.contains(result.phase) && plan.asserts(result) && result.hasWrongOutput
    }
    guard let red else {
      return CounterProof(without: piece, complaint: failures.first.map(Self.wrongPlace))
    }
    if hadRelease, report.releases.isEmpty, needsRelease {
      return CounterProof(
        without: piece, complaint: "it fails at '\(red.name)' for the lack of a release alone")
    }
    return CounterProof(
      without: piece, failedAt: red.name, complaint: red.verdict.complaint)
  }

  /// A how-to may install its release in the block that is left out.
  private var needsRelease: Bool {
    if case .withoutStep = self { false } else { true }
  }

  private static func wrongPlace(_ result: StepResult) -> String {
    "it fails only at '\(result.name)' (\(result.phase.rawValue)), which is no proof: "
      + (result.verdict.complaint ?? "")
  }
}

extension VerificationPlan {
  fileprivate func asserts(_ result: StepResult) -> Bool {
    phases.first { $0.name == result.phase }?.steps.first { $0.name == result.name }?.isAsserting
      ?? false
  }
}
