internal import Markdown
internal import Pages
internal import Recipes

/// Writes a page's Markdown as HTML: one pass over the nodes, with the end tags on a stack, so that
/// deep nesting costs no recursion.
struct ContentWriter {
  let page: Page
  let document: Document
  let links: LinkMap
  /// The anchors of the same headings in the other language, by position.
  let twins: [String]
  /// Sections that are older than those of the other language.
  let behind: [BehindSection]
  let words: Words
  let pairs: CodePairs
  let tabs: CodeTabs
  let polished: PolishedText

  var html = HTML()
  /// End tags to write once the node at `end` is reached.
  var open: [(end: Int, tags: [Tag])] = []
  var column = 0
  var footnotes = FootnoteNumbers()
  /// The text node of the current heading that ends in an explicit anchor.
  var marked: Outline.MarkedText?

  init(
    _ page: Page, _ document: Document, _ links: LinkMap, twins: [String],
    behind: [BehindSection] = []
  ) {
    self.page = page
    self.document = document
    self.links = links
    self.twins = twins
    self.behind = behind
    words = Words.in(page.language)
    pairs = CodePairs(document)
    tabs = CodeTabs(document, pairs)
    polished = PolishedText(document, page.language)
  }

  /// The body of the page, without the heading that is its title.
  static func write(
    _ page: Page, _ document: Document?, _ links: LinkMap, twins: [String],
    behind: [BehindSection] = []
  ) -> HTML {
    guard let document else { return HTML() }
    var writer = ContentWriter(page, document, links, twins: twins, behind: behind)
    writer.writeNodes(1..<document.nodes.count)
    if writer.footnotes.isOpen {
      writer.html.close(.ol)
      writer.html.close(.section)
    }
    return writer.html
  }

  mutating func writeNodes(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      closeTags(before: index)
      index = write(index)
    }
    closeTags(before: range.upperBound)
  }

  private mutating func closeTags(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      for tag in last.tags { html.close(tag) }
      if last.tags.contains(where: \.isBlock) { html.newline() }
    }
  }

  /// Writes what a node begins with; returns the index of the node to go on with.
  private mutating func write(_ index: Int) -> Int {
    let node = document.nodes[index]
    if writeBlock(node, index) || writeTable(node, index) || writeInline(node, index) {
      return index + 1
    }
    return writeWhole(node, index)
  }

  mutating func enter(_ index: Int, _ tags: [Tag], _ attributes: [Attribute] = []) {
    for (place, tag) in tags.enumerated() {
      html.open(tag, place == tags.count - 1 ? attributes : [])
    }
    open.append((document.nodes[index].end, tags.reversed()))
  }

  /// Nodes that are written with all that is in them.
  private mutating func writeWhole(_ node: Node, _ index: Int) -> Int {
    switch node.kind {
    case .heading: writeHeading(index)
    case .codeBlock(let block): writeCode(block, index)
    case .image(let source, let title): writeImage(source, title, index)
    case .footnoteReference(let number): writeReference(number)
    default: writeText(node.kind, index)
    }
    return node.end
  }

  /// Comments, the only other kind, vanish.
  private mutating func writeText(_ kind: Node.Kind, _ index: Int) {
    switch kind {
    case .text(let text):
      if let marked, marked.node == index {
        html.text(Typography.polished(marked.text, in: page.language))
      } else {
        html.text(polished[index] ?? text)
      }
    case .code(let code): html.element(.code, text: code)
    case .softBreak:
      if let joined = polished[index] { html.text(joined) } else { html.newline() }
    case .lineBreak: html.void(.br)
    case .thematicBreak: html.void(.hr)
    default: break
    }
  }
}

extension Tag {
  fileprivate var isBlock: Bool {
    switch self {
    case .p, .li, .ul, .ol, .div, .blockquote, .tr, .table, .section, .figure: true
    default: false
    }
  }
}
