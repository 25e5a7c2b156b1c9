internal import Recipes

/// Puts the blocks of a page into the phases of its verification.
struct PlanBuilder {
  let page: RecipePage

  /// Diagnose on a healthy, a broken and a mended release; Verify on a broken and a mended one.
  var troubleshooting: [Phase] {
    [hidden(.setup, as: .setup)] + other(.before, others.before) + [
      visible([.diagnose], as: .diagnoseHealthy, in: .healthy),
      hidden(.fault, as: .fault),
      // The broken release shows the symptom, and the diagnosis says so.
      visible([.symptom, .diagnose], as: .diagnoseBroken, in: .broken),
      visible([.verify], as: .verifyBroken, in: .broken, mustFail: true),
      visible([.fix], as: .fix, in: .broken),
      visible([.diagnose], as: .diagnoseFixed, in: .healthy),
      visible([.verify], as: .verify, in: .healthy),
    ] + other(.after, others.after) + [hidden(.finally, as: .cleanup)]
  }

  /// From top to bottom; a guide may have no section with a meaning.
  var howTo: [Phase] {
    [hidden(.setup, as: .setup)] + other(.before, others.before) + [
      visible([.goal, .requirements, .steps], as: .steps, in: .healthy),
      visible([.verify], as: .verify, in: .healthy),
    ] + other(.after, others.after) + [hidden(.finally, as: .cleanup)]
  }

  /// Blocks of sections without a meaning of their own, by whether they stand before the others.
  private var others: (before: [CommandBlock], after: [CommandBlock]) {
    let isOther: (CommandBlock) -> Bool = { block in
      block.section == .other
        || page.isTroubleshooting && [.goal, .requirements, .steps].contains(block.section)
    }
    let before = page.blocks.prefix(while: isOther)
    return (Array(before), page.blocks.dropFirst(before.count).filter(isOther))
  }

  private func other(_ name: Phase.Name, _ blocks: [CommandBlock]) -> [Phase] {
    let steps = steps(blocks, in: .healthy)
    return steps.isEmpty ? [] : [Phase(name: name, steps: steps)]
  }

  private func hidden(_ kind: HiddenStep.Kind, as name: Phase.Name) -> Phase {
    Phase(
      name: name,
      steps: page.hiddenSteps.filter { $0.kind == kind }.map { PlannedStep.hidden($0) })
  }

  private func visible(
    _ sections: [Section.Kind], as name: Phase.Name, in state: ExpectedOutput.State,
    mustFail: Bool = false
  ) -> Phase {
    let blocks = page.blocks.filter { sections.contains($0.section) }
    return Phase(name: name, steps: steps(blocks, in: state), mustFail: mustFail)
  }

  private func steps(_ blocks: [CommandBlock], in state: ExpectedOutput.State) -> [PlannedStep] {
    blocks.filter { $0.noRunReason == nil }.map { block in
      let outputs = page.outputs.filter {
        $0.blockName == block.name && ($0.when == nil || $0.when == state)
      }
      return PlannedStep.block(block, expectations: outputs.map(\.pattern))
    }
  }
}
