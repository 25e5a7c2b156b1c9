internal import Diagnostics
internal import Markdown
internal import Pages

/// Fingerprints of what the sections of a page say, from heading to heading: first of what stands
/// above them all, the page's title and summary among it.
///
/// Code is left out, in blocks and in cells of tables that hold nothing else: that the languages have
/// the same is checked already.
struct SectionFingerprints {
  private let document: Document
  private let outline: Outline
  private var sections = [SectionProse()]
  /// The section that is read.
  private var current = 0

  static func all(
    _ document: Document, _ outline: Outline, title: String, summary: String
  ) -> [String] {
    var fingerprints = SectionFingerprints(document, outline)
    fingerprints.add(title)
    fingerprints.add(summary)
    fingerprints.read()
    return fingerprints.sections.map(\.fingerprint)
  }

  private init(_ document: Document, _ outline: Outline) {
    self.document = document
    self.outline = outline
  }

  private mutating func read() {
    let nodes = document.nodes
    var headings = outline.headings[...]
    var index = 1
    while index < nodes.count {
      if let heading = headings.first, heading.node == index {
        headings.removeFirst()
        open(heading)
        index = nodes[index].end
      } else if nodes[index].kind == .tableCell, holdsCodeAlone(index) {
        index = nodes[index].end
      } else {
        if nodes[index].kind == .footnoteDefinition { returnToSection(of: nodes[index].start) }
        add(nodes[index].kind)
        index += 1
      }
    }
  }

  private mutating func open(_ heading: Outline.Heading) {
    // The first level is the page's title.
    if heading.level > 1 {
      sections.append(SectionProse())
      current = sections.count - 1
    }
    add(heading.title)
  }

  /// Definitions of footnotes are the last nodes, wherever they stand.
  private mutating func returnToSection(of position: Position) {
    current = outline.headings.count { $0.level > 1 && $0.position < position }
  }

  private mutating func add(_ kind: Node.Kind) {
    switch kind {
    case .text(let text), .code(let text): sections[current].add(text)
    // Links into the repository are compared elsewhere.
    case .link(let destination, _) where destination.contains("://"): add(destination)
    case .codeBlock(let block) where block.language == Diagram.language:
      add(CodeSample(block).alternative ?? "")
    case .link, .emphasis, .strong, .strikethrough, .htmlInline, .footnoteReference: break
    default: sections[current].separate()
    }
  }

  private mutating func add(_ text: String) {
    sections[current].separate()
    sections[current].add(text)
    sections[current].separate()
  }

  private func holdsCodeAlone(_ cell: Int) -> Bool {
    var hasCode = false
    for node in document.nodes[cell + 1..<document.nodes[cell].end] {
      switch node.kind {
      case .code: hasCode = true
      case .text(let text) where text.contains(where: \.isLetter): return false
      default: break
      }
    }
    return hasCode
  }
}
