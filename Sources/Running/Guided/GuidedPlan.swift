package import Recipes

/// What a guided run would do, for `--dry-run`.
package struct GuidedPlan: Sendable {
  private let words: GuidedWords
  private let isConfirmed: Bool
  private let isColoured: Bool

  package init(language: PageLanguage, isConfirmed: Bool, isColoured: Bool) {
    words = GuidedWords.in(language)
    self.isConfirmed = isConfirmed
    self.isColoured = isColoured
  }

  /// - Parameters:
  ///   - first: the block to begin at, with what it needs.
  ///   - context: the kube context when one is named.
  ///   - notRun: reasons of the blocks that are never run.
  /// - Throws: ``Failure`` when no block has that name.
  package func text(
    _ procedure: GuidedProcedure, from first: String?, title: String, recipe: String,
    context: String?, values: RunValues, notRun: [String]
  ) throws -> String {
    var rest = procedure
    var needed: [GuidedBlock] = []
    if let first { (rest, needed) = try procedure.from(first) }
    var lines = [
      "\(bold(title)) (\(recipe))", words.nothingIsRun,
      "\(words.context): \(context ?? words.currentContext), \(words.namespace): "
        + "\(values.namespace), \(words.release): \(values.release)",
    ]
    lines += part(needed, words.needed) + part(rest.diagnose, words.planDiagnose)
    lines += part(rest.fix, words.planFix) + part(rest.steps, nil) + part(rest.verify, nil)
    lines += notRun.isEmpty ? [] : [""] + notRun.map(words.notRun)
    return lines.joined(separator: "\n")
  }

  private func part(_ blocks: [GuidedBlock], _ remark: String?) -> [String] {
    var section: String?
    return blocks.flatMap { block -> [String] in
      let isNew = section != block.section
      section = block.section
      let heading =
        isNew ? ["", bold(block.section) + (remark.map { ": \($0)" } ?? "")] : []
      let code = block.block.code.split(separator: "\n").map { "      \($0)" }
      return heading + ["  \(block.name): \(effect(block))"] + code
    }
  }

  private func effect(_ block: GuidedBlock) -> String {
    if block.effect == .read { return words.reads }
    return isConfirmed ? words.runsUnasked : words.asks
  }

  private func bold(_ text: String) -> String {
    isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
