package import Recipes

/// A guided run as Markdown: what was run, what it printed, what was answered, what came of it.
package struct GuidedTranscript: Sendable {
  private let words: GuidedWords
  private var parts: [String] = []

  package init(language: PageLanguage) { words = GuidedWords.in(language) }

  /// The whole text so far.
  package var markdown: String { parts.joined(separator: "\n\n") + "\n" }

  package mutating func add(_ event: GuidedEvent) {
    switch event {
    case .opening(let opening): parts += self.opening(opening)
    case .block(let block, let prose): add(block, prose)
    case .difference(let difference): add(difference: difference)
    case .answer(let answer): parts.append("\(words.answer): `\(answer)`")
    case .started: break
    case .output(let output): add(output: output)
    case .result(_, let sentence, _, let duration, let attempts):
      parts.append("**\(sentence)** (\(words.timing(duration, attempts)))")
    case .sentence(let text, let tone): parts.append(Self.sentence(text, tone))
    }
  }

  private static func sentence(_ text: String, _ tone: GuidedEvent.Tone) -> String {
    switch tone {
    case .plain: text
    case .good, .bad: "**\(text)**"
    case .heading: "## \(text)"
    case .remark: "> \(line(text))"
    }
  }

  private func opening(_ opening: GuidedOpening) -> [String] {
    var lines = [
      "- \(words.recipe): `\(opening.recipe)`",
      "- \(words.started): \(opening.date)",
      "- \(words.place(opening) { "`\($0)`" })",
    ]
    lines += opening.parameters.sorted { $0.key < $1.key }.map {
      "- \(words.parameter): `\($0.key)` = `\($0.value)`"
    }
    lines.append("- \(words.versions): \(opening.versions.joined(separator: ", "))")
    return ["# \(opening.title)", lines.joined(separator: "\n")]
  }

  private mutating func add(_ block: GuidedBlock, _ prose: String?) {
    parts.append("### \(block.name)")
    if let prose { parts.append(Self.line(prose)) }
    parts.append(Self.fenced(block.block.code, block.block.language.rawValue))
  }

  private mutating func add(difference: String) {
    if difference.isEmpty {
      parts.append(words.noDifference)
    } else {
      parts += ["\(words.difference):", Self.fenced(difference, "diff")]
    }
  }

  private mutating func add(output: String) {
    let text = TerminalText.printable(output)
    if text.allSatisfy(\.isWhitespace) {
      parts.append("\(words.output): \(words.noOutput)")
    } else {
      parts += ["\(words.output):", Self.fenced(text, "text")]
    }
  }

  private static func line(_ text: String) -> String {
    TerminalText.printable(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// In a fence that is longer than any within.
  private static func fenced(_ text: String, _ language: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let end = text.hasSuffix("\n") ? "" : "\n"
    return "\(fence)\(language)\n\(text)\(end)\(fence)"
  }
}
