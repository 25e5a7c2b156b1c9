internal import Diagnostics
internal import Markdown

extension InlineCode {
  /// The code as a command. Where the text is wrapped the command goes on in the next line, so that
  /// each of its words keeps its place.
  func command(in document: Document) -> Snippet {
    var lines: [String] = []
    var starts: [Position] = []
    var start = range.lowerBound
    for line in document.source.text(range).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let isFirst = lines.isEmpty
      let text = isFirst ? line : line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
      starts.append(document.source.position(at: start + line.utf8.count - text.utf8.count))
      lines.append(String(text))
      start += line.utf8.count + 1
    }
    return Snippet(
      language: "bash", code: lines.joined(separator: " \\\n"), path: location.path,
      lineStarts: starts)
  }
}
