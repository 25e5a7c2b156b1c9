internal import Recipes

/// Leave to change something.
extension GuidedRun {
  /// Shows a block, and asks when it changes something; false when it is left out.
  func mayRun(_ block: GuidedBlock, prose: String?) async throws -> Bool {
    if Task.isCancelled { throw Ending.interrupted }
    await around.tell(.block(block, prose: prose))
    if let obstacle = try await around.obstacle(block.block) {
      await around.tell(.sentence(words.skipped(obstacle), .plain))
      return false
    }
    if block.effect == .read { return true }
    await showDifference(block)
    guard try await isWanted(block) else { return false }
    try await around.checkCluster()
    return true
  }

  private func showDifference(_ block: GuidedBlock) async {
    do {
      guard let difference = try await around.difference(block) else { return }
      await around.tell(.difference(difference))
    } catch {
      await around.tell(.sentence(words.differenceUnknown("\(error)"), .plain))
    }
  }

  private func isWanted(_ block: GuidedBlock) async throws -> Bool {
    if isConfirmed {
      await around.tell(.sentence(words.confirmed, .plain))
      return true
    }
    guard let ask = around.ask else {
      await around.tell(.sentence(words.nobodyToAsk(block.name), .bad))
      await around.tell(.sentence(words.resume(resume(block.name, true)), .plain))
      throw Ending.nobodyToAsk
    }
    switch await answer(ask) {
    case .yes: return true
    case .no:
      await around.tell(.sentence(words.leftOut, .plain))
      return false
    case .quit:
      if Task.isCancelled { throw Ending.interrupted }
      await around.tell(.sentence(words.quit, .plain))
      await stop(at: block)
      throw Ending.failed
    }
  }

  private func answer(_ ask: @Sendable (String) async -> String?) async -> GuidedAnswer {
    while true {
      let line = await ask(words.question)
      await around.tell(.answer(line ?? ""))
      if let answer = GuidedAnswer(line) { return answer }
    }
  }
}
