internal import Diagnostics
internal import Foundation
internal import Markdown
internal import Recipes

extension TerminalPage {
  /// Code is never wrapped: people copy it.
  func codeLines(_ block: CodeBlock, node: Int) -> [String] {
    let label = label(node) ?? block.language
    return (label.isEmpty ? [] : [palette("── \(label)", .dim)]) + indented(block.code)
  }

  private func indented(_ code: String) -> [String] {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.last == "" ? lines.dropLast() : lines[...]).map { $0.isEmpty ? "" : "    \($0)" }
  }

  /// What a block is: its name and how it is run, or whose output it shows.
  private func label(_ node: Int) -> String? {
    for step in page.steps {
      switch step {
      case .block(let block) where block.node == node: return label(block)
      case .output(let output) where output.node == node: return label(output)
      default: continue
      }
    }
    return nil
  }

  private func label(_ block: CommandBlock) -> String {
    let parts = [
      block.noRunReason.map { "\(words.notRun): \($0)" },
      block.save.map { "→ \($0)" }, block.pod.map { "@ \($0)" },
      block.until.map { words.waits(Int($0.inSeconds)) },
      block.background == nil ? nil : words.background,
      block.requirements.isEmpty
        ? nil : block.requirements.map(\.description).joined(separator: ", "),
    ].compactMap { $0 }
    let name = block.name.map { "\($0) (\(block.language.rawValue))" } ?? block.language.rawValue
    return ([name] + parts).joined(separator: ", ")
  }

  private func label(_ output: ExpectedOutput) -> String {
    let state =
      switch output.when {
      case nil: ""
      case .broken: ", \(words.whileBroken)"
      case .healthy: ", \(words.whenHealthy)"
      }
    return "\(words.output) \(output.blockName)\(state)"
  }

  /// The script of a hidden step, when scripts are shown; comments that are none are for authors.
  func hiddenLines(_ html: String, from start: Position) -> [String] {
    // By lines of the text: where such a node ends is not said reliably.
    let lines = html.split(separator: "\n").count
    let steps = page.hiddenSteps.filter { step in
      step.location.position.map { (0..<lines).contains($0.line - start.line) } ?? false
    }
    return steps.flatMap { step -> [String] in
      guard let script = scripts[step.file] else { return [] }
      let label = "\(words.hidden): \(step.kind.rawValue) \(step.name) (\(step.file))"
      return [palette("── \(label)", .dim)] + indented(String(decoding: script, as: UTF8.self))
    }
  }
}
