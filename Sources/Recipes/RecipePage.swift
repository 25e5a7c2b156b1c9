package import Diagnostics
package import Markdown

/// One recipe in one language: its sections and steps, and what is wrong with their format.
package struct RecipePage: Sendable, Equatable {
  package let language: PageLanguage
  package let document: Document
  package let frontmatter: RecipeFrontmatter
  package let sections: [Section]
  package let steps: [Step]
  /// Named blocks that are shown and never run.
  package let shown: [ShownBlock]
  /// Blocks that say that they equal a file.
  package let quotations: [Quotation]
  /// A guide: no fixed sections, no hidden steps, no id in its frontmatter.
  package let isGuide: Bool
  package let diagnostics: [Diagnostic]

  package init(_ source: SourceText, language: PageLanguage, isGuide: Bool = false) {
    let document = Document(source)
    var diagnostics = document.problems
    let frontmatter = RecipeFrontmatter(
      source, document.frontmatter, isGuide: isGuide, diagnostics: &diagnostics)
    let reader = PageReader(document, language, frontmatter, isGuide: isGuide)
    diagnostics += reader.blocks.diagnostics + reader.directives.diagnostics
    diagnostics += PageRules(reader, source: source).findings()
    self.frontmatter = frontmatter
    self.language = language
    self.document = document
    self.isGuide = isGuide
    sections = reader.sections
    steps = reader.steps
    shown = reader.blocks.shown
    quotations = reader.blocks.quotations
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
