extension VerificationPlan {
  /// The plan for taking over what blocks print: other output than expected is no failure. What must
  /// fail on a broken release is not looked at, because nothing of it would be taken over.
  package func accepting() -> VerificationPlan {
    var plan = self
    plan.phases.removeAll { $0.name == .verifyBroken }
    for index in plan.phases.indices { plan.phases[index].tolerance = .otherOutput }
    plan.isPartial = true
    return plan
  }
}
