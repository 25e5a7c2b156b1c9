package import Recipes

/// A piece that is left out of a procedure, to show that its proof can fail.
package enum Mutation: Sendable, Hashable {
  case withoutFault
  case withoutFix
  /// Without this changing block of a how-to.
  case withoutStep(String)

  /// How reports name it.
  package var piece: String {
    switch self {
    case .withoutFault: "fault"
    case .withoutFix: "fix"
    case .withoutStep(let name): name
    }
  }
}

extension VerificationPlan {
  /// What can be left out: fault and fix, or each changing block of a how-to.
  ///
  /// - Parameter effects: what each block does, by its name.
  package func mutations(_ effects: [String: CommandBlock.Effect]) -> [Mutation] {
    func has(_ name: Phase.Name) -> Bool {
      phases.contains { $0.name == name && !$0.steps.isEmpty }
    }
    if has(.diagnoseBroken) {
      return (has(.fault) ? [.withoutFault] : []) + (has(.fix) ? [.withoutFix] : [])
    }
    return phases.filter { [.before, .steps].contains($0.name) }.flatMap(\.steps)
      .filter { effects[$0.name] == .change && skips[$0.name] == nil }
      .map { .withoutStep($0.name) }
  }

  /// The plan without a piece, up to where the lack of it must show.
  package func without(_ mutation: Mutation) -> VerificationPlan {
    var plan = self
    switch mutation {
    case .withoutFault: plan.keep([.setup, .before, .diagnoseHealthy, .diagnoseBroken, .cleanup])
    case .withoutFix:
      plan.keep([
        .setup, .before, .diagnoseHealthy, .fault, .diagnoseBroken, .diagnoseFixed, .verify,
        .cleanup,
      ])
    case .withoutStep(let name):
      plan.keep([.setup, .before, .steps, .verify, .cleanup])
      for index in plan.phases.indices { plan.phases[index].steps.removeAll { $0.name == name } }
    }
    let judges = plan.judges(of: mutation)
    for index in plan.phases.indices {
      let name = plan.phases[index].name
      if judges.contains(name) {
        plan.phases[index].tolerance = .untilAssertion
      } else if case .withoutStep = mutation, [.before, .steps].contains(name) {
        plan.phases[index].tolerance = .all
      }
    }
    plan.isPartial = true
    return plan
  }

  /// The phases in which the lack of a piece must show.
  func judges(of mutation: Mutation) -> Set<Phase.Name> {
    switch mutation {
    case .withoutFault: [.diagnoseBroken]
    case .withoutFix: [.diagnoseFixed, .verify]
    case .withoutStep:
      // A guide without a Verify section asserts on its way.
      phases.contains { $0.name == .verify && !$0.steps.isEmpty } ? [.verify] : [.before, .steps]
    }
  }

  private mutating func keep(_ names: Set<Phase.Name>) {
    phases.removeAll { !names.contains($0.name) }
  }
}
