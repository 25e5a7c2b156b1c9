import Foundation

/// One example of a specification's text: Markdown, and the HTML that it stands for.
struct SpecExample {
  let number: Int
  let markdown: String
  let html: String

  /// All examples of a text, numbered from 1 as the specification's own site numbers them.
  static func all(in text: String) -> [SpecExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var parts: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if parts.isEmpty {
        if line.hasPrefix("\(fence) example") { parts = [[]] }
      } else if line == fence {
        let texts = parts.map(Self.text)
        if texts.count == 2 {
          examples.append(
            SpecExample(number: examples.count + 1, markdown: texts[0], html: texts[1]))
        }
        parts = []
      } else if line == ".", parts.count == 1 {
        parts.append([])
      } else {
        let last = parts.count - 1
        parts[last].append(line)
      }
    }
    return examples
  }

  /// Tabs are shown as arrows.
  private static func text(_ lines: [Substring]) -> String {
    lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
  }
}
