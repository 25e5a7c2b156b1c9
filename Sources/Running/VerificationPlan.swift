package import Recipes

/// What a verification runs, in order: the four proofs of a troubleshooting recipe, or the steps and
/// the end state of a how-to.
package struct VerificationPlan: Sendable, Equatable {
  package let phases: [Phase]
  /// Blocks that readers see and nothing runs, with the reason.
  package let excluded: [(name: String, reason: String)]

  package static func == (left: VerificationPlan, right: VerificationPlan) -> Bool {
    left.phases == right.phases
      && left.excluded.map(\.name) == right.excluded.map(\.name)
  }

  package init(_ page: RecipePage) {
    let builder = Builder(page: page)
    let healthy = ExpectedOutput.State.healthy
    var phases = [builder.hidden(.setup, as: .setup)]
    if page.isTroubleshooting {
      phases += [
        builder.visible([.diagnose], as: .diagnoseHealthy, in: healthy),
        builder.hidden(.fault, as: .fault),
        // The broken release shows the symptom, and the diagnosis says so.
        builder.visible([.symptom, .diagnose], as: .diagnoseBroken, in: .broken),
        builder.visible([.verify], as: .verifyBroken, in: .broken, mustFail: true),
        builder.visible([.fix], as: .fix, in: .broken),
        builder.visible([.diagnose], as: .diagnoseFixed, in: healthy),
        builder.visible([.verify], as: .verify, in: healthy),
      ]
    } else {
      let before: [Section.Kind] = [.goal, .requirements, .steps, .other]
      phases += [
        builder.visible(before, as: .steps, in: healthy),
        builder.visible([.verify], as: .verify, in: healthy),
      ]
    }
    phases.append(builder.hidden(.finally, as: .cleanup))
    self.phases = phases
    excluded = page.blocks.compactMap { block in
      block.noRunReason.map { ("\(block.location)", $0) }
    }
  }

  /// Steps that a passing run runs: all but those after the first failure of a phase that must fail.
  package var stepCount: Int {
    phases.filter { $0.name != .cleanup }.reduce(0) { $0 + $1.steps.count }
  }

  private struct Builder {
    let page: RecipePage

    func hidden(_ kind: HiddenStep.Kind, as name: Phase.Name) -> Phase {
      Phase(
        name: name,
        steps: page.hiddenSteps.filter { $0.kind == kind }.map { PlannedStep.hidden($0) })
    }

    func visible(
      _ sections: [Section.Kind], as name: Phase.Name, in state: ExpectedOutput.State,
      mustFail: Bool = false
    ) -> Phase {
      let blocks = page.blocks.filter { sections.contains($0.section) && $0.noRunReason == nil }
      let steps = blocks.map { block in
        let outputs = page.outputs.filter {
          $0.blockName == block.name && ($0.when == nil || $0.when == state)
        }
        return PlannedStep.block(block, expectations: outputs.map(\.pattern))
      }
      return Phase(name: name, steps: steps, mustFail: mustFail)
    }
  }
}
