package import Diagnostics
package import Markdown

/// One recipe in one language: its sections and steps, and what is wrong with their format.
package struct RecipePage: Sendable, Equatable {
  package let language: PageLanguage
  package let document: Document
  package let frontmatter: RecipeFrontmatter
  package let sections: [Section]
  package let steps: [Step]
  package let diagnostics: [Diagnostic]

  package init(_ source: SourceText, language: PageLanguage) {
    let document = Document(source)
    var diagnostics = document.problems
    frontmatter = RecipeFrontmatter(source, document.frontmatter, diagnostics: &diagnostics)
    let reader = PageReader(document, language)
    diagnostics += reader.diagnostics
    self.language = language
    self.document = document
    sections = reader.sections
    steps = reader.steps
    diagnostics += PageRules.findings(steps: steps, sections: sections, page: source)
    self.diagnostics = diagnostics.sorted()
  }

  package var source: SourceText { document.source }

  package var blocks: [CommandBlock] {
    steps.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  package var outputs: [ExpectedOutput] {
    steps.compactMap { if case .output(let output) = $0 { output } else { nil } }
  }

  package var hiddenSteps: [HiddenStep] {
    steps.compactMap { if case .hidden(let step) = $0 { step } else { nil } }
  }

  /// Whether the recipe breaks a release and cures it (four proofs), or reaches an end state.
  package var isTroubleshooting: Bool { sections.contains { $0.kind == .diagnose } }
}

/// Walks a document once and collects sections and steps.
private struct PageReader {
  var sections: [Section] = []
  var steps: [Step] = []
  var diagnostics: [Diagnostic] = []

  init(_ document: Document, _ language: PageLanguage) {
    var blocks = BlockReader(source: document.source)
    var directives = DirectiveParser(source: document.source)
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .heading(level: 2):
        let title = document.plainText(of: index)
        let kind = Section.kind(titled: title, in: language)
        sections.append(Section(kind: kind, title: title, location: document.location(of: index)))
        blocks.section = kind
      case .codeBlock(let block):
        if let step = blocks.step(for: block, node: index, at: node.start) { steps.append(step) }
      case .htmlBlock(let html):
        let before = directives.steps.count
        directives.readBlock(html, node: index, at: node.start)
        steps += directives.steps[before...].map { .hidden($0.step) }
      case .htmlInline(let html): directives.readInline(html, at: node.start)
      default: break
      }
    }
    diagnostics = blocks.diagnostics + directives.diagnostics
  }
}
