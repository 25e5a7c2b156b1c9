internal import Foundation
package import Recipes

/// A guided run as text for a terminal.
package struct GuidedTerminal: Sendable {
  private let words: GuidedWords
  private let isColoured: Bool

  /// Lines of an output that are shown; the transcript has all of them.
  private static let shownLines = 60
  private static let width = 100

  package init(language: PageLanguage, isColoured: Bool) {
    words = GuidedWords.in(language)
    self.isColoured = isColoured
  }

  /// The lines of an event; nil for one that shows nothing.
  package func text(_ event: GuidedEvent) -> String? {
    switch event {
    case .opening(let opening): self.opening(opening)
    case .block(let block, let prose): self.block(block, prose)
    case .difference(let difference): self.difference(difference)
    case .answer, .started: nil
    case .output(let output): self.output(output)
    case .result(let name, let sentence, let tone, let duration, let attempts):
      "  \(mark(tone)) \(name): \(sentence) (\(words.timing(duration, attempts)))"
    case .sentence(let text, let tone): self.sentence(text, tone)
    }
  }

  private func opening(_ opening: GuidedOpening) -> String {
    var lines = [
      "\(paint(opening.title, "1")) (\(opening.recipe))",
      words.place(opening) { $0 },
    ]
    lines += opening.parameters.sorted { $0.key < $1.key }.map {
      "\(words.parameter): \($0.key) = \($0.value)"
    }
    lines.append("\(words.versions): \(opening.versions.joined(separator: ", "))")
    return lines.joined(separator: "\n")
  }

  private func block(_ block: GuidedBlock, _ prose: String?) -> String {
    let prompt = block.block.language == .python ? ">>> " : "$ "
    let blank = String(repeating: " ", count: prompt.count)
    let code = block.block.code.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { "  \($0.offset == 0 ? prompt : blank)\($0.element)" }
    let lines = [""] + (prose.map { [indented($0, "  ")] } ?? []) + code
    return lines.joined(separator: "\n").trimmedEnd
  }

  private func output(_ output: String) -> String {
    let lines = TerminalText.printable(output).trimmedEnd
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.allSatisfy(\.isEmpty) { return "    (\(words.noOutput))" }
    let left = lines.count - Self.shownLines
    let cut = left > 0 ? ["    │ … \(left)"] : []
    return (cut + lines.suffix(Self.shownLines).map { "    │ \($0)" }).joined(separator: "\n")
  }

  private func difference(_ difference: String) -> String {
    if difference.isEmpty { return "  \(words.noDifference)" }
    let lines = TerminalText.printable(difference).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { line in
      switch line.first {
      case "+": "    \(paint(String(line), "32"))"
      case "-": "    \(paint(String(line), "31"))"
      default: "    \(line)"
      }
    }
    return "  \(words.difference):\n" + lines.joined(separator: "\n")
  }

  private func sentence(_ text: String, _ tone: GuidedEvent.Tone) -> String {
    switch tone {
    case .plain: text
    case .heading: "\n\(paint(text, "1"))"
    case .remark: indented(text, "    ")
    case .good: "\n\(paint(text, "32"))"
    case .bad: "\n\(paint(text, "31"))"
    }
  }

  private func mark(_ tone: GuidedEvent.Tone) -> String {
    switch tone {
    case .plain, .heading, .remark: "·"
    case .good: paint("✓", "32")
    case .bad: paint("✗", "31")
    }
  }

  private func indented(_ text: String, _ indent: String) -> String {
    TerminalText.wrapped(TerminalText.printable(text), width: Self.width - indent.count)
      .map { indent + $0 }.joined(separator: "\n")
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)])
  }
}
