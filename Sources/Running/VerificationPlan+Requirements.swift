package import Recipes

extension VerificationPlan {
  /// All requirements of the recipe and its blocks, each once, in the order of the page.
  package var allRequirements: [Requirement] {
    var seen = Set<Requirement>()
    return (requirements + steps.flatMap { $0.block?.requirements ?? [] }).filter {
      seen.insert($0).inserted
    }
  }

  /// The plan on a cluster that lacks something.
  ///
  /// - Parameter lack: why a requirement does not hold; nil for one that does.
  package func skipping(_ lack: (Requirement) -> String?) -> VerificationPlan {
    func reason(_ requirements: [Requirement]) -> String? {
      for requirement in requirements {
        if let lack = lack(requirement) { return "requires \(requirement): \(lack)" }
      }
      return nil
    }
    if let reason = reason(requirements) { return skippingAll(reason) }
    var plan = self
    // In the order of the page: what a block needs stands before it.
    for block in steps.compactMap(\.block) {
      guard let name = block.name else { continue }
      let missing = block.needs.first { plan.skips[$0] != nil }
      plan.skips[name] =
        reason(block.requirements) ?? missing.map { "needs '\($0)', which is skipped" }
    }
    return plan.isSkipped ? plan.skippingAll("every block is skipped") : plan
  }

  /// Nothing runs; blocks that have a reason of their own keep it.
  private func skippingAll(_ reason: String) -> VerificationPlan {
    var plan = self
    for step in steps where plan.skips[step.name] == nil { plan.skips[step.name] = reason }
    return plan
  }
}
