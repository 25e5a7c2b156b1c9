package import Recipes

extension RunReport {
  /// What an earlier run found, as its record tells it: places are those of the plan, outputs are
  /// not kept.
  package init(known record: VerificationRecord, plan: VerificationPlan) {
    self.init(
      recipe: record.recipe,
      environment: Environment(
        kubernetes: record.kubernetes, spark: record.spark, helm: record.helm,
        kubectl: record.kubectl, provider: record.provider, substitutes: record.substitutes),
      expectedSteps: record.blocks.count,
      excluded: plan.excluded.map { .init(place: "\($0.location)", reason: $0.reason) },
      folder: "not kept: it passed at \(record.date)")
    preset = record.preset
    duration = .seconds(record.durationSeconds)
    let verdicts: [StepResult.Verdict] = [.passed, .failedAsProven(""), .skipped("")]
    results = record.blocks.compactMap { block in
      guard let phase = Phase.Name(rawValue: block.phase),
        let verdict = verdicts.first(where: { $0.label == block.result }),
        let step = plan.steps.first(where: { $0.name == block.name })
      else { return nil }
      return StepResult(
        name: block.name, phase: phase, verdict: verdict, duration: .seconds(block.seconds),
        attempts: 1, output: "", location: step.location)
    }
  }
}
