internal import Diagnostics
internal import Markdown
internal import Recipes

/// Rules for what the attributes of a page's code blocks say to readers.
struct FenceCheck {
  let page: Page
  let document: Document
  let sources: SourceFolder

  func findings() -> [Diagnostic] {
    let tabs = CodeTabs(document, CodePairs(document))
    var findings = tabs.alone.map(lonelyTab)
    for node in document.nodes {
      guard case .codeBlock(let block) = node.kind, let fence = block.fence,
        let attributes = try? FenceAttributes(block, fence)
      else { continue }
      findings += self.findings(block, fence, attributes)
    }
    return findings
  }

  private func findings(
    _ block: CodeBlock, _ fence: CodeBlock.Fence, _ attributes: FenceAttributes
  ) -> [Diagnostic] {
    var findings = [marks(block, attributes)].compactMap { $0 }
    if block.language == Diagram.language {
      findings += DiagramCheck(document: document).findings(block, fence, attributes)
    }
    // Of what is run, the format's own checks have seen the rest.
    if page.procedure != nil { return findings }
    findings += unknown(block, attributes)
    if let quoted = attributes["from"] { findings += quotation(block, quoted) }
    return findings
  }

  private func lonelyTab(_ index: Int) -> Diagnostic {
    Diagnostic(
      rule: "tabs", what: "a tab alone", why: "readers have nothing to choose from",
      help: "let a block with another 'tab' follow, with nothing between, or remove 'tab'",
      at: document.location(of: index))
  }

  private func marks(_ block: CodeBlock, _ attributes: FenceAttributes) -> Diagnostic? {
    guard let attribute = attributes["mark"] else { return nil }
    let place = document.source.location(attribute.position)
    guard let marked = attribute.value.flatMap(MarkedLines.init) else {
      return Diagnostic(
        rule: "mark", what: "'mark' names no lines",
        why: "numbers from 1 and ranges are expected, with commas between",
        help: "write for example 'mark=3,5-7'", at: place)
    }
    let count = block.code.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    guard let last = marked.lines.max(), last > count else { return nil }
    return Diagnostic(
      rule: "mark", what: "'mark' names line \(last)", why: "the block has \(count) lines",
      help: "count the lines again", at: place)
  }

  private func unknown(_ block: CodeBlock, _ attributes: FenceAttributes) -> [Diagnostic] {
    let known = FenceAttributes.known(for: block.language)
    return attributes.attributes.filter { !known.contains($0.key) }.map { attribute in
      let nearest = nearestNames(to: attribute.key, among: known.sorted())
      return Diagnostic(
        rule: "fence", what: "unknown attribute '\(attribute.key)'", why: "nothing would read it",
        help: nearest.isEmpty
          ? "the attributes are: \(known.sorted().joined(separator: ", "))"
          : "did you mean '\(nearest[0])'?",
        at: document.source.location(attribute.position))
    }
  }

  private func quotation(_ block: CodeBlock, _ attribute: FenceAttributes.Attribute)
    -> [Diagnostic]
  {
    let place = document.source.location(attribute.position)
    guard let value = attribute.value,
      let quotation = Quotation(value, of: block.code, at: place)
    else {
      return [
        Diagnostic(
          rule: "quotation", what: "'from' names no file of the repository",
          why: "a path from its root is expected, and a region or lines after '#'",
          help: "write for example 'from=examples/dags/etl.py#read' or '…#L3-L9'", at: place)
      ]
    }
    return [QuotationCheck(root: sources.root).finding(quotation)].compactMap { $0 }
  }
}
