internal import Diagnostics
internal import Markdown
internal import Pages
internal import Recipes

/// A page as Markdown that stands for itself: without frontmatter, comments and attributes of
/// blocks, its links complete.
struct MarkdownTwin {
  private let page: Page
  private let document: Document?
  private let site: SiteContext

  /// - Parameter document: the page's; nil for a page that is generated.
  init(_ page: Page, _ document: Document?, _ site: SiteContext) {
    self.page = page
    self.document = document
    self.site = site
  }

  static func output(of page: Page) -> String { page.output.dropLast("html".count) + "md" }

  func markdown() -> String {
    guard let document else { return title + list }
    var text = ""
    var offset = body(of: document)
    for edit in edits(document).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= offset {
      text += document.source.text(offset..<edit.range.lowerBound)
      text += edit.text
      offset = edit.range.upperBound
    }
    text += document.source.text(offset..<document.source.bytes.count)
    if text.utf8.contains(0x0D) { text = text.replacing("\r\n", with: "\n") }
    text = text.trimmingBlanks + "\n"
    return page.headings.title == nil ? title + "\n" + text : text
  }

  private var title: String {
    let summary = page.summary.isEmpty ? "" : "\n\(MarkdownText.escaped(page.summary))\n"
    return "# \(MarkdownText.escaped(page.title))\n" + summary
  }

  /// A generated page lists what is below it.
  private var list: String {
    let below = site.pagesInOrder(page.language).filter { $0.parentKey == page.key }
    let items = "\n" + below.map { MarkdownText.item($0, at: address(of: $0)) }.joined()
    guard case .recipeList(nil) = page.kind else { return items }
    let index = SymptomIndex(page, site.recipes(in: nil, page.language))
    return items + index.markdown { address(of: $0) }
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
      case .image(let source, _): image(source, places[index], document)
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

  /// Images come from the site: the repository's address of a file shows a page around it.
  private func image(_ source: String, _ range: Range<Int>?, _ document: Document) -> Edit? {
    guard let range,
      case .file(let file, _, _) = try? site.links.target(of: source, from: document.source.path)
    else { return nil }
    return Edit(range: range, text: site.publishedAddress(of: ImageFiles.output(of: file)))
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
    let before = document.nodes[firstComment(before: index, document)].start.line - 1
    var next = document.nodes[index].last.line + 1
    if before == 0 || isEmpty(before) {
      while next <= source.lineCount, isEmpty(next) { next += 1 }
    }
    return source.offset(ofLine: document.nodes[index].start.line)..<source.offset(ofLine: next)
  }

  /// The first of the comments that stand line by line above one.
  private func firstComment(before index: Int, _ document: Document) -> Int {
    var first = index
    while case .htmlBlock = document.nodes[first - 1].kind,
      document.nodes[first - 1].last.line + 1 == document.nodes[first].start.line
    {
      first -= 1
    }
    return first
  }
}
