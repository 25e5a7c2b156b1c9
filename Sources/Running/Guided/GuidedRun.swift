package import Diagnostics
package import Recipes

/// Follows a recipe on an operator's release: diagnosis, verdict, fix, proof.
package struct GuidedRun: Sendable {
  let procedure: GuidedProcedure
  let values: RunValues
  let around: GuidedSurroundings
  let words: GuidedWords
  /// Recipes for look-alikes.
  let lookalikes: [Lookalike]
  /// Whether changes are confirmed beforehand.
  let isConfirmed: Bool
  /// The command that goes on at a block; `confirmed` adds `--yes`.
  let resume: @Sendable (_ block: String, _ confirmed: Bool) -> String

  package init(
    procedure: GuidedProcedure, values: RunValues, around: GuidedSurroundings, words: GuidedWords,
    lookalikes: [Lookalike], isConfirmed: Bool,
    resume: @escaping @Sendable (String, Bool) -> String
  ) {
    self.procedure = procedure
    self.values = values
    self.around = around
    self.words = words
    self.lookalikes = lookalikes
    self.isConfirmed = isConfirmed
    self.resume = resume
  }

  /// What ends a run before its end.
  enum Ending: Error {
    /// A block failed, or the fault is another one; all was told.
    case failed
    case nobodyToAsk
    case interrupted
  }

  /// Runs the procedure and says how it ended; nil is success.
  ///
  /// - Parameter first: the block to begin at, with what it needs.
  /// - Throws: ``Failure`` when there is no such block, when another cluster answers, or when a
  ///   program cannot be started.
  package func run(from first: String? = nil) async throws -> Failure.ExitCode? {
    do {
      try await follow(first)
      return nil
    } catch let ending as Ending {
      switch ending {
      case .failed: return .findings
      case .nobodyToAsk: return .usage
      case .interrupted:
        await around.tell(.sentence(words.interrupted, .bad))
        return .interrupted
      }
    }
  }

  private func follow(_ first: String?) async throws {
    var rest = procedure
    if let first {
      let (part, needed) = try procedure.from(first)
      rest = part
      try await run(needed, under: words.needed)
    }
    if rest.kind == .troubleshooting {
      try await mend(rest, isWhole: first == nil || !rest.diagnose.isEmpty)
    } else {
      var leftOut = try await run(rest.steps)
      leftOut += try await run(rest.verify)
      await conclude(words.reached, leftOut)
    }
  }

  /// Runs blocks in order, each of which must hold; the names of those that were left out.
  @discardableResult
  func run(_ blocks: [GuidedBlock], under title: String? = nil) async throws -> [String] {
    var leftOut: [String] = []
    var section: String?
    for block in blocks {
      if section != block.section, section == nil || title == nil {
        section = block.section
        await around.tell(.section(title ?? block.section))
      }
      if try await !hold(block) { leftOut.append(block.name) }
    }
    return leftOut
  }

  func conclude(_ sentence: String, _ leftOut: [String]) async {
    if !leftOut.isEmpty {
      await around.tell(
        .sentence(words.notVerified(leftOut.joined(separator: ", ")), .plain))
    }
    await around.tell(.sentence(sentence, .good))
  }
}
