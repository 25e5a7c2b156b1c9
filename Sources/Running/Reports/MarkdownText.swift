/// Foreign text inside Markdown: it must show as it is, and break nothing.
enum MarkdownText {
  /// Text in a paragraph or a table cell, on one line.
  static func escaped(_ text: String) -> String {
    oneLine(text).reduce(into: "") { result, character in
      if "\\`*_{}[]<>#|~&!@".contains(character) { result += "\\" }
      result.append(character)
    }
  }

  /// A code span; a table cell's `|` is escaped by the cell, not by the span.
  static func code(_ text: String) -> String {
    let line = oneLine(text)
    let fence = String(repeating: "`", count: longestRun(in: line) + 1)
    let isTight = !line.hasPrefix("`") && !line.hasSuffix("`")
    let span = isTight ? "\(fence)\(line)\(fence)" : "\(fence) \(line) \(fence)"
    return span.replacing("|", with: "\\|")
  }

  /// A fenced block, whatever the text holds.
  static func block(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    let end = text.hasSuffix("\n") ? "" : "\n"
    return "\(fence)text\n\(text)\(end)\(fence)\n"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
