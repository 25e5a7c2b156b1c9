internal import Diagnostics
package import Markdown

/// Every link and image of a document, in its order: in brackets, by reference and in HTML.
package struct PageLinks: Sendable {
  package private(set) var links: [PageLink] = []
  private let document: Document
  private let places: InlinePlaces

  package init(_ document: Document, _ places: InlinePlaces) {
    self.document = document
    self.places = places
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .link(let destination, _): add(.link, destination, index, places[index])
      case .image(let source, _): add(.image, source, index, places[index])
      case .htmlInline(let html): addHTML(html, index, places[index])
      case .htmlBlock(let html): addHTML(html, index, document.byteRange(of: index))
      default: break
      }
    }
  }

  private mutating func add(
    _ kind: PageLink.Kind, _ destination: String, _ node: Int, _ range: Range<Int>?
  ) {
    let position = range.map { document.source.position(at: $0.lowerBound) }
    links.append(
      PageLink(
        kind: kind, destination: destination, node: node,
        location: position.map(document.source.location) ?? document.location(of: node),
        length: range?.count))
  }

  private mutating func addHTML(_ html: String, _ node: Int, _ range: Range<Int>?) {
    guard !html.hasPrefix("<!--") else { return }
    let tags = /(?i)<(?:a|img)\b[^>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/
    var start = range?.lowerBound ?? document.source.offset(of: document.nodes[node].start)
    for match in html.matches(of: tags) {
      guard let value = match.1 ?? match.2, !value.isEmpty else { continue }
      let found = document.source.find(String(value), from: start)
      start = found?.upperBound ?? start
      add(.html, String(value).replacing("&amp;", with: "&"), node, found)
    }
  }
}

extension SourceText {
  /// Where a text stands next.
  fileprivate func find(_ text: String, from start: Int) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard start + wanted.count <= bytes.count else { return nil }
    let place = (start...(bytes.count - wanted.count)).first {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
    return place.map { $0..<$0 + wanted.count }
  }
}
