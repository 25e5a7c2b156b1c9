internal import Diagnostics
internal import Markdown

/// Walks a document once and collects sections and steps.
struct PageReader {
  private(set) var sections: [Section] = []
  private(set) var steps: [Step] = []
  private(set) var blocks: BlockReader
  private(set) var directives: DirectiveParser

  init(
    _ document: Document, _ language: PageLanguage, _ frontmatter: RecipeFrontmatter, isGuide: Bool
  ) {
    blocks = BlockReader(source: document.source, parameters: frontmatter.parameters)
    directives = DirectiveParser(source: document.source, isGuide: isGuide)
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      // A heading in a quote or a list opens no section of the page.
      case .heading(level: 2) where node.parent == 0:
        let title = document.plainText(of: index)
        let kind = isGuide ? .other : Section.kind(titled: title, in: language)
        sections.append(Section(kind: kind, title: title, location: document.location(of: index)))
        blocks.section = kind
      case .codeBlock(let block):
        let step = blocks.step(for: block, node: index, index: steps.count, at: node.start)
        if let step { steps.append(step) }
      case .htmlBlock(let html):
        let before = directives.steps.count
        directives.readBlock(html, node: index, at: node.start)
        steps += directives.steps[before...].map { .hidden($0.step) }
      case .htmlInline(let html): directives.readInline(html, at: node.start)
      default: break
      }
    }
  }
}
