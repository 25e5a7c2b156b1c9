package import Markdown

/// Every place of a document that a link can name: its headings, and ids that HTML sets.
package struct Anchors: Sendable, Equatable {
  /// Of headings, in their order: what a suggestion is made from.
  package private(set) var headings: [String] = []
  private var others: Set<String> = ["", "top"]

  package init(_ document: Document) { self.init(document, Outline(document)) }

  /// - Parameter outline: the document's.
  package init(_ document: Document, _ outline: Outline) {
    headings = outline.headings.map(\.anchor)
    var slugs = Slugs()
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      // An explicit `{#id}` is text where the page is shown as it is.
      case .heading: others.insert(slugs.unique(for: document.plainText(of: index)))
      case .htmlBlock(let html):
        insertIDs(html)
        // Most blocks of HTML are comments; a regular expression costs more than they do.
        guard html.contains("<h") else { continue }
        for match in html.matches(of: /(?s)<h([1-6])\b[^>]*>(.*?)<\/h\1>/) {
          others.insert(slugs.unique(for: match.2.replacing(/<[^>]*>/, with: "").trimmingBlanks))
        }
      case .htmlInline(let html): insertIDs(html)
      default: break
      }
    }
  }

  package func contains(_ anchor: String) -> Bool {
    let prefix = "user-content-"
    let name = anchor.hasPrefix(prefix) ? String(anchor.dropFirst(prefix.count)) : anchor
    return headings.contains(name) || others.contains(name) || anchor.hasPrefix(":~:")
  }

  private mutating func insertIDs(_ html: String) {
    guard html.utf8.contains(UInt8(ascii: "=")) else { return }
    for match in html.matches(of: /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/) {
      for case let id? in [match.1, match.2, match.3] { others.insert(String(id)) }
    }
  }
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmingBlanks: String { String(self).trimmingBlanks }
}
