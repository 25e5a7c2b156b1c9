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
      if try await symptomShows() { try await endWithLookalikes(words.symptomAlthoughHealthy) }
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

  /// Whether all that the Symptom section shows is there now. Nothing is waited for, and only what
  /// reads is run.
  private func symptomShows() async throws -> Bool {
    let blocks = procedure.symptom.filter {
      $0.effect == .read && !$0.always.isEmpty && $0.block.background == nil
    }
    for (index, block) in blocks.enumerated() {
      if index == 0 { await around.tell(.section(block.section)) }
      if try await !shows(block) { return false }
    }
    return !blocks.isEmpty
  }

  private func endWithLookalikes(_ sentence: String) async throws {
    await around.tell(.sentence(sentence, .bad))
    await around.tell(
      .sentence(lookalikes.isEmpty ? words.noLookalikes : words.lookalikes, .plain))
    for lookalike in lookalikes {
      let recognises = try await lookalike.recognises()
      let title = "- \(lookalike.title) (\(lookalike.id))"
      let verdict = recognises ? " — \(words.recognises("recipes run \(lookalike.id)"))" : ""
      await around.tell(.sentence(title + verdict, .plain))
      if Task.isCancelled { throw Ending.interrupted }
    }
    throw Ending.failed
  }
}
