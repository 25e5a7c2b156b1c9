internal import Recipes

/// What is done when the fault is not the one that the recipe is for.
extension GuidedRun {
  /// Looks whether the symptom is there although the diagnosis says healthy. All of it, or a part
  /// and a look-alike that knows the fault, ends the run.
  func doubtHealth() async throws {
    let blocks = procedure.symptom.filter {
      $0.effect == .read && !$0.always.isEmpty && $0.block.background == nil
    }
    var shown: [String] = []
    for (index, block) in blocks.enumerated() {
      if index == 0 { await around.tell(.section(block.section)) }
      if try await shows(block) { shown.append(block.name) }
    }
    if shown.isEmpty { return }
    if shown.count == blocks.count { try await endWithLookalikes(words.symptomAlthoughHealthy) }
    let part = words.partOfSymptom(shown.joined(separator: ", "))
    for lookalike in lookalikes where try await lookalike.recognises() {
      try await endWithLookalikes(part)
    }
    await around.tell(.sentence(part, .plain))
  }

  /// Names the look-alikes, and those of them that know the fault.
  func endWithLookalikes(_ sentence: String) async throws {
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
