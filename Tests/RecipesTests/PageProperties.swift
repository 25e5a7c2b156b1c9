import Diagnostics
import Recipes

/// What holds of every page, however broken: the fuzzer looks for bytes of which it does not.
enum PageProperties {
  /// The first property that does not hold, in words; nil when all do.
  static func broken(_ bytes: [UInt8]) -> String? {
    let source = SourceText(path: "en.md", bytes: bytes)
    let page = RecipePage(source, language: .en)
    let guide = RecipePage(source, language: .en, isGuide: true)
    for page in [page, guide] {
      if let broken = misplaced(page) ?? wrongBlock(page) ?? unequal(page) { return broken }
    }
    return page.outputs.lazy.compactMap(mismatch).first
  }

  /// Bytes that are no text are told, and cmark and Swift replace them: columns after them differ.
  private static func isText(_ page: RecipePage) -> Bool {
    !page.diagnostics.contains { $0.rule == "text" }
  }

  /// Findings stand at a byte of the page, or just behind a line.
  private static func misplaced(_ page: RecipePage) -> String? {
    let isText = isText(page)
    for finding in page.diagnostics {
      guard let position = finding.location?.position else { continue }
      let isLine = (1...page.source.lineCount + 1).contains(position.line)
      let length = page.source.line(position.line).count
      if !isLine || isText && !(1...length + 1).contains(position.column) {
        return "'\(finding.what)' stands at \(position), where nothing is"
      }
    }
    return nil
  }

  /// A block begins at its fence, and its code is what the lines below say.
  private static func wrongBlock(_ page: RecipePage) -> String? {
    let isText = isText(page)
    for block in page.blocks {
      guard let start = block.location.position else { return "a block has no place" }
      let line = page.source.line(start.line)
      let fence = line.dropFirst(start.column - 1).prefix(3)
      if Array(fence) != Array("```".utf8), Array(fence) != Array("~~~".utf8) {
        return "no fence at \(start)"
      }
      if isText, let number = wrongLine(block.code, below: start.line, page.source) {
        return "line \(number) of the code at \(start) is not that of the page"
      }
    }
    return nil
  }

  /// White space before the code may be a container's.
  private static func wrongLine(_ code: String, below line: Int, _ source: SourceText) -> Int? {
    let lines = SourceText(path: "", text: code)
    return (1...lines.lineCount).first { number in
      let code = lines.line(number).drop { $0 == 0x20 || $0 == 0x09 }
      let there = source.line(line + number)
      return there.suffix(code.count) != code
    }
  }

  /// A page equals itself.
  private static func unequal(_ page: RecipePage) -> String? {
    let findings = Parity.findings(original: page, translation: page)
    return findings.first.map { "the page differs from itself: \($0.what)" }
  }

  /// An expectation without placeholders holds of itself.
  private static func mismatch(_ output: ExpectedOutput) -> String? {
    let pattern = output.pattern
    let values = RunValues(namespace: "spark", release: "spark")
    let mismatch = pattern.mismatch(with: pattern.text, values: values)
    if pattern.comparison != .lines || pattern.text.contains("[") { return nil }
    return mismatch.map { "an expectation does not hold of itself: \($0)" }
  }
}
