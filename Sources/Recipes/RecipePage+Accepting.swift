package import Diagnostics
internal import Markdown

extension RecipePage {
  /// The page with its expected outputs brought up to date; all else stays, byte for byte.
  ///
  /// - Parameters:
  ///   - printed: what was printed in place of an expected output, by its place in ``outputs``.
  ///   - values: what the placeholders for names stand for.
  package func accepting(_ printed: [Int: String], values: RunValues) -> SourceText {
    var bytes = source.bytes
    // From the end, so that earlier places stay true.
    for (index, output) in printed.sorted(by: { $0.key > $1.key }) {
      let expected = outputs[index]
      let old = Array(OutputPattern.codeLines(expected.pattern.text))
      let new = ExpectedLines(lines: old, values: values).accepting(output)
      let first = document.nodes[expected.node].start.line + 1
      let range = source.offset(ofLine: first)..<source.offset(ofLine: first + old.count)
      let prefix = linePrefix(first, of: old.first)
      let ending = lineEnding(first - 1)
      bytes.replaceSubrange(range, with: new.flatMap { Array((prefix + $0 + ending).utf8) })
    }
    return SourceText(path: source.path, bytes: bytes)
  }

  /// What stands before the code in a line: the marks of quotes and the indent of lists.
  private func linePrefix(_ line: Int, of code: String?) -> String {
    let text = String(decoding: source.line(line), as: UTF8.self)
    if let code, !code.isEmpty, text.hasSuffix(code) { return String(text.dropLast(code.count)) }
    let fence = String(decoding: source.line(line - 1), as: UTF8.self)
    return String(fence.prefix { " \t>".contains($0) })
  }

  private func lineEnding(_ line: Int) -> String {
    let end = source.offset(ofLine: line + 1)
    return end > 1 && source.bytes[end - 2] == 0x0D ? "\r\n" : "\n"
  }
}

extension OutputPattern {
  /// The lines of a block's code, which ends with a newline unless it is empty.
  fileprivate static func codeLines(_ code: String) -> [String] {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
