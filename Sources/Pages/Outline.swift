package import Diagnostics
package import Markdown

/// The headings of a page, with the anchors that links and a table of contents use.
package struct Outline: Sendable, Equatable {
  package struct Heading: Sendable, Equatable {
    package var level: Int
    /// Without an explicit `{#id}`.
    package var title: String
    package var anchor: String
    /// Index in the page's ``Document/nodes``.
    package var node: Int
    package var position: Position
    /// The text node that ends in an explicit `{#id}`, and its text without that.
    package var marked: MarkedText?
  }

  package struct MarkedText: Sendable, Equatable {
    package var node: Int
    package var text: String
    package var anchor: String
  }

  package private(set) var headings: [Heading] = []
  /// Explicit anchors that stand on the page twice.
  package private(set) var repeated: [Heading] = []

  package init(_ document: Document?) {
    guard let document else { return }
    var slugs = Slugs()
    for (index, node) in document.nodes.enumerated() {
      guard case .heading(let level) = node.kind else { continue }
      let heading = Outline.heading(document, index, level, &slugs)
      if let marked = heading.marked, headings.contains(where: { $0.anchor == marked.anchor }) {
        repeated.append(heading)
      }
      headings.append(heading)
    }
  }

  /// The heading that gives the page its title, when the text has one.
  package var title: Heading? { headings.first { $0.level == 1 } }

  package func heading(at node: Int) -> Heading? { headings.first { $0.node == node } }

  private static func heading(
    _ document: Document, _ index: Int, _ level: Int, _ slugs: inout Slugs
  ) -> Heading {
    let marked = marked(document, index)
    var title = document.plainText(of: index)
    if let marked { title = String(title.dropLast(marked.anchor.count + 3)).trimmingBlanks }
    let anchor = marked.map { slugs.claim($0.anchor) } ?? slugs.unique(for: title)
    return Heading(
      level: level, title: title, anchor: anchor, node: index,
      position: document.nodes[index].start, marked: marked)
  }

  /// The explicit `{#id}` at the end of a heading.
  private static func marked(_ document: Document, _ index: Int) -> MarkedText? {
    let last = document.nodes[index].end - 1
    guard last > index, case .text(let text) = document.nodes[last].kind,
      text.utf8.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: "{"),
      text[brace...].hasPrefix("{#")
    else { return nil }
    let anchor = text[brace...].dropFirst(2).dropLast()
    guard anchor.first?.isLetter == true, anchor.utf8.allSatisfy(isAnchorByte) else { return nil }
    var title = text[..<brace]
    while title.last?.isWhitespace == true { title.removeLast() }
    return MarkedText(node: last, text: String(title), anchor: String(anchor))
  }

  /// Of an explicit anchor: a letter or digit of ASCII, `-` or `_`.
  private static func isAnchorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}

extension String {
  /// Without blanks at either end.
  package var trimmingBlanks: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
