internal import Recipes

extension GuidedRun {
  /// Diagnose, verdict, fix, Diagnose again, Verify.
  ///
  /// - Parameter isWhole: whether it begins with the diagnosis.
  func mend(_ part: GuidedProcedure, isWhole: Bool) async throws {
    if isWhole, try await diagnoseFirst(part.diagnose) == .healthy { return }
    var leftOut: [String] = []
    if !part.fix.isEmpty {
      leftOut += try await run(part.fix)
      try await diagnoseAgain()
    }
    leftOut += try await run(part.verify)
    await conclude(words.fixed, leftOut)
  }

  /// Healthy or broken; anything else ends the run.
  private func diagnoseFirst(_ blocks: [GuidedBlock]) async throws -> Diagnosis {
    let verdict = try await diagnose(blocks, under: nil, isRepeated: false)
    switch verdict {
    case .broken: await around.tell(.sentence(words.broken, .bad))
    case .neither: try await endWithLookalikes(words.neither)
    case .healthy:
      try await doubtHealth()
      await around.tell(.sentence(words.healthy, .good))
    }
    return verdict
  }

  private func diagnoseAgain() async throws {
    switch try await diagnose(procedure.diagnose, under: words.diagnoseAgain, isRepeated: true) {
    case .healthy: return
    case .broken: await around.tell(.sentence(words.stillBroken, .bad))
    case .neither: await around.tell(.sentence(words.stillNeither, .bad))
    }
    throw Ending.failed
  }

  private func diagnose(_ blocks: [GuidedBlock], under title: String?, isRepeated: Bool)
    async throws -> Diagnosis
  {
    var states: [Diagnosis.BlockState] = []
    for (index, block) in blocks.enumerated() {
      if index == 0 { await around.tell(.section(title ?? block.section)) }
      states.append(try await state(of: block, isRepeated: isRepeated))
    }
    return Diagnosis(states)
  }
}
