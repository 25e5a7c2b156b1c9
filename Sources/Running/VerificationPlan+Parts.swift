package import Diagnostics
package import Recipes

extension VerificationPlan {
  /// Ends once the fault has shown.
  ///
  /// - Throws: ``Failure`` for a recipe that breaks nothing.
  package func endingBroken() throws(Failure) -> VerificationPlan {
    guard let end = phases.firstIndex(where: { $0.name == .diagnoseBroken }) else {
      throw Failure(
        Diagnostic(
          rule: "no-fault", what: "'--keep=broken' has nothing to keep",
          why: "only a recipe with a Diagnose section breaks its release",
          help: "write '--keep' for the release at the end"))
    }
    var plan = self
    plan.phases = phases[...end] + phases.filter { $0.name == .cleanup }
    plan.isPartial = true
    return plan
  }

  /// Makes sure that readers see blocks of these names.
  ///
  /// - Throws: ``Failure`` with the nearest names.
  package func require(_ part: PlanPart) throws(Failure) {
    let names = steps.filter { $0.block != nil }.map(\.name)
    for block in part.blocks where !names.contains(block) {
      let nearest = nearestNames(to: block, among: Set(names))
      let isHidden = steps.contains { $0.name == block }
      throw Failure(
        Diagnostic(
          rule: "unknown-block", what: "unknown block '\(block)'",
          why: isHidden
            ? "it is a hidden step, and a part of a recipe holds none"
            : "no block that is run has this name",
          help: nearest.first.map { "did you mean '\($0)'?" }
            ?? "the blocks are: \(Self.unique(names).joined(separator: ", "))"))
    }
  }

  /// A part of the procedure, with what it needs, on a release in `state`.
  ///
  /// - Throws: ``Failure`` when a block has no place in that state.
  package func part(_ part: PlanPart, on state: ExpectedOutput.State) throws(Failure)
    -> VerificationPlan
  {
    try require(part)
    let procedure = placed(in: state, part)
    for block in part.blocks where !procedure.contains(where: { $0.step.name == block }) {
      throw Failure(
        Diagnostic(
          rule: "no-place",
          what: "the block '\(block)' has no place on a \(state.rawValue) release",
          why: "it shows the symptom of the fault",
          help: "keep a broken release: recipes verify ID --keep=broken"))
    }
    let chosen =
      switch part {
      case .from(let block): procedure.drop { $0.step.name != block }
      case .only(let blocks): Self.first(blocks, in: procedure)[...]
      }
    var plan = self
    plan.phases = Self.grouped(Self.needed(by: chosen, in: procedure) + chosen)
    plan.isPartial = true
    return plan
  }

  /// A part for a plan that asks no cluster: on a healthy release, or on a broken one when a block
  /// has its place only there.
  ///
  /// - Throws: ``Failure`` for an unknown block.
  package func presumedPart(_ part: PlanPart) throws(Failure) -> VerificationPlan {
    try require(part)
    do {
      return try self.part(part, on: .healthy)
    } catch {
      return try self.part(part, on: .broken)
    }
  }

  private struct Placed {
    var phase: Phase.Name
    var step: PlannedStep
  }

  /// What readers would still do on a release in that state, in order.
  private func placed(in state: ExpectedOutput.State, _ part: PlanPart) -> [Placed] {
    var names: Set<Phase.Name> = [.before, .steps, .diagnoseFixed, .verify, .after]
    let fix = phases.first { $0.name == .fix }?.steps.map(\.name) ?? []
    if state == .broken { names.formUnion([.diagnoseBroken, .fix]) }
    // A healthy release is mended only when that is asked for.
    if part.blocks.contains(where: fix.contains) { names.insert(.fix) }
    return phases.filter { names.contains($0.name) }.flatMap { phase in
      phase.steps.map { Placed(phase: phase.name, step: $0) }
    }
  }

  private static func first(_ names: [String], in procedure: [Placed]) -> [Placed] {
    var seen = Set<String>()
    return procedure.filter { placed in
      names.contains(placed.step.name) && seen.insert(placed.step.name).inserted
    }
  }

  /// Earlier blocks that the chosen ones build upon, and what those build upon.
  private static func needed(by chosen: ArraySlice<Placed>, in procedure: [Placed]) -> [Placed] {
    var present = Set<String>()
    var missing: Set<String> = []
    var pending: [String] = []
    for placed in chosen {
      pending += (placed.step.block?.needs ?? []).filter { !present.contains($0) }
      present.insert(placed.step.name)
    }
    while let name = pending.popLast() {
      guard missing.insert(name).inserted else { continue }
      pending += procedure.first { $0.step.name == name }?.step.block?.needs ?? []
    }
    return first(Array(missing), in: procedure)
  }

  private static func grouped(_ steps: [Placed]) -> [Phase] {
    steps.reduce(into: []) { phases, placed in
      if phases.last?.name == placed.phase {
        phases[phases.count - 1].steps.append(placed.step)
      } else {
        phases.append(Phase(name: placed.phase, steps: [placed.step]))
      }
    }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }
}
