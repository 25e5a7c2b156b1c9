internal import Diagnostics
internal import Markdown
internal import Pages
internal import Recipes

/// A page as Markdown that stands for itself: without frontmatter, comments and attributes of
/// blocks, its links complete.
struct MarkdownTwin {
  private let page: Page
  private let site: SiteContext

  init(_ page: Page, _ site: SiteContext) {
    self.page = page
    self.site = site
  }

  static func output(of page: Page) -> String { page.output.dropLast("html".count) + "md" }

  func markdown() -> String {
    guard let document = page.document else { return title + list }
    var text = ""
    var offset = body(of: document)
    for edit in edits(document).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= offset {
      text += document.source.text(offset..<edit.range.lowerBound)
      text += edit.text
      offset = edit.range.upperBound
    }
    text += document.source.text(offset..<document.source.bytes.count)
    text = text.replacing("\r\n", with: "\n").trimmingBlanks + "\n"
    return page.headings.title == nil ? title + "\n" + text : text
  }

  private var title: String {
    "# \(page.title)\n" + (page.summary.isEmpty ? "" : "\n\(page.summary)\n")
  }

  /// A generated page lists what is below it.
  private var list: String {
    let below = site.pagesInOrder(page.language).filter { $0.parentKey == page.key }
    let lines = below.map { page in
      let summary = page.summary.isEmpty ? "" : ": \(page.summary)"
      return "- [\(page.title)](\(address(of: page)))\(summary)\n"
    }
    return "\n" + lines.joined()
  }

  private func address(of page: Page, _ anchor: String? = nil) -> String {
    site.publishedAddress(of: MarkdownTwin.output(of: page)) + LinkMap.fragment(anchor)
  }

  private func body(of document: Document) -> Int {
    guard let end = document.frontmatter?.upperBound else { return 0 }
    return document.source.offset(ofLine: document.source.position(at: end).line + 1)
  }

  // MARK: Edits

  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  private func edits(_ document: Document) -> [Edit] {
    let places = InlinePlaces(document)
    return document.nodes.indices.compactMap { index in
      switch document.nodes[index].kind {
      case .link(let destination, _): link(destination, places[index], document)
      case .image(let source, _): link(source, places[index], document)
      case .codeBlock(let block): fence(block, document)
      case .htmlInline: places[index].map { Edit(range: $0, text: "") }
      case .htmlBlock: Edit(range: wholeLines(index, document), text: "")
      default: nil
      }
    }
  }

  private func link(_ destination: String, _ range: Range<Int>?, _ document: Document) -> Edit? {
    guard let range, let address = address(of: destination, document) else { return nil }
    return Edit(range: range, text: address)
  }

  /// The complete address of a link; nil for one that is complete.
  private func address(of destination: String, _ document: Document) -> String? {
    switch try? site.links.target(of: destination, from: document.source.path) {
    case .page(let target, let anchor): address(of: target, anchor)
    case .file(let file, let anchor, let isFolder):
      site.links.repositoryURL(of: file, anchor: anchor, isFolder: isFolder)
    case .external, nil: nil
    }
  }

  private func fence(_ block: CodeBlock, _ document: Document) -> Edit? {
    guard let fence = block.fence, let attributes = block.attributeText else { return nil }
    let start = document.source.offset(of: fence.infoPosition)
    let kept = String(fence.info[..<attributes.startIndex]).trimmingBlanks.utf8.count
    return Edit(range: start + kept..<start + fence.info.utf8.count, text: "")
  }

  /// A comment's lines, and the empty ones after it where some stand before it too.
  private func wholeLines(_ index: Int, _ document: Document) -> Range<Int> {
    let source = document.source
    func isEmpty(_ line: Int) -> Bool { source.line(line).allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    let first = document.nodes[index].start.line
    var next = source.position(at: document.byteRange(of: index).upperBound - 1).line + 1
    if first == 1 || isEmpty(first - 1) {
      while next <= source.lineCount, isEmpty(next) { next += 1 }
    }
    return source.offset(ofLine: first)..<source.offset(ofLine: next)
  }
}
