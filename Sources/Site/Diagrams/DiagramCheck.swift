internal import Diagnostics
internal import Markdown
internal import Recipes

/// Rules for diagrams: each has a text for who does not see it, and loads nothing.
struct DiagramCheck {
  let document: Document

  func findings(
    _ block: CodeBlock, _ fence: CodeBlock.Fence, _ attributes: FenceAttributes
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if attributes["alt"]?.value == nil {
      findings.append(
        Diagnostic(
          rule: "diagram-text", what: "the diagram has no text",
          why: "who does not see it learns nothing",
          help: "say what it shows: ```dot {alt=\"…\"}",
          at: document.source.location(fence.infoPosition)))
    }
    return findings + foreign(block, fence)
  }

  /// Attributes by which a drawing would read files or lead elsewhere.
  private func foreign(_ block: CodeBlock, _ fence: CodeBlock.Fence) -> [Diagnostic] {
    let attribute =
      /(?i)\b(image|imagepath|shapefile|fontpath|stylesheet|(?:edge|head|tail|label)?(?:href|url))\s*=/
    var line = fence.infoPosition.line
    return block.code.split(separator: "\n", omittingEmptySubsequences: false).compactMap { text in
      line += 1
      guard let match = text.firstMatch(of: attribute) else { return nil }
      return Diagnostic(
        rule: "diagram-source", what: "the diagram has '\(match.output.1)'",
        why: "a drawing loads nothing and leads nowhere",
        help: "remove it; put links into the text beside the diagram",
        at: document.source.location(Position(line: line, column: 1)))
    }
  }
}
