/// Plain text in a Markdown file: a title, a summary.
enum MarkdownText {
  /// Without what would vanish as HTML or become a link.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\<[]".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  /// A line of a list of pages.
  static func item(_ page: Page, at address: String) -> String {
    let summary = page.summary.isEmpty ? "" : ": \(escaped(page.summary))"
    return "- [\(escaped(page.title))](\(address))\(summary)\n"
  }
}
