internal import Diagnostics
package import Markdown

/// Where inline code, links and inline HTML stand in the source, byte by byte.
///
/// cmark's columns are those of the text without the prefixes of its containers, and links have no
/// place for their destination. So they are found in the source once more, in the same order.
package struct InlinePlaces: Sendable {
  /// By node: the text of code without its backquotes, the destination of a link, inline HTML.
  private var ranges: [Int: Range<Int>] = [:]

  package init(_ document: Document) {
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      switch node.kind {
      case .paragraph, .heading: add(document, index, document.byteRange(of: index))
      case .tableRow:
        let start = document.source.offset(ofLine: node.start.line)
        add(document, index, start..<document.source.offset(ofLine: node.start.line + 1))
      default:
        index += 1
        continue
      }
      index = node.end
    }
  }

  package subscript(node: Int) -> Range<Int>? { ranges[node] }

  private mutating func add(_ document: Document, _ block: Int, _ range: Range<Int>) {
    var scanner = InlineScanner(bytes: document.source.bytes, offset: range.lowerBound, range)
    var open: [Int] = []
    for index in (block + 1)..<max(document.nodes[block].end, block + 1) {
      while let link = open.last, document.nodes[link].end <= index {
        open.removeLast()
        ranges[link] = destination(of: link, document, &scanner)
      }
      switch document.nodes[index].kind {
      case .code(let text): ranges[index] = scanner.code(text)
      case .htmlInline(let html): ranges[index] = scanner.verbatim(html)
      case .link, .image: open.append(index)
      default: break
      }
    }
    for link in open.reversed() { ranges[link] = destination(of: link, document, &scanner) }
  }

  private func destination(
    of link: Int, _ document: Document, _ scanner: inout InlineScanner
  ) -> Range<Int>? {
    let address: String
    switch document.nodes[link].kind {
    case .link(let destination, _): address = destination
    case .image(let source, _): address = source
    default: return nil
    }
    if address.isEmpty { return nil }
    let text = document.plainText(of: link)
    // An address that stands for itself.
    if address.contains(":"), address.hasSuffix(text), !text.isEmpty,
      let range = scanner.verbatim(text)
    {
      return range
    }
    return scanner.destination(address) ?? InlineScanner.definition(of: address, document)
  }
}
