internal import Markdown
internal import Recipes

/// The texts of a page as they are shown: polished block by block, for a quotation may begin in one
/// node and end in another. Code stays as it is.
struct PolishedText {
  private var texts: [Int: String] = [:]

  init(_ document: Document, _ language: PageLanguage) {
    guard language == .ru else { return }
    var index = 0
    while index < document.nodes.count {
      switch document.nodes[index].kind {
      case .paragraph, .heading, .tableCell:
        polish(index + 1..<document.nodes[index].end, document)
        index = document.nodes[index].end
      default: index += 1
      }
    }
  }

  /// The text of a node where it differs from what the source says.
  subscript(node: Int) -> String? { texts[node] }

  private mutating func polish(_ nodes: Range<Int>, _ document: Document) {
    var text: [Unicode.Scalar] = []
    var parts: [(node: Int, start: Int)] = []
    for index in nodes {
      switch document.nodes[index].kind {
      case .text(let part):
        parts.append((index, text.count))
        text += part.unicodeScalars
      case .softBreak:
        parts.append((index, text.count))
        text.append(" ")
      case .lineBreak: text.append("\n")
      case .code, .footnoteReference, .htmlInline: text.append("\u{FFFC}")
      default: break
      }
    }
    let polished = Typography.polished(text)
    for (place, part) in parts.enumerated() {
      let end = place + 1 < parts.count ? parts[place + 1].start : text.count
      keep(polished[part.start..<end], text[part.start..<end], part.node, document)
    }
  }

  private mutating func keep(
    _ polished: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>, _ node: Int,
    _ document: Document
  ) {
    let length: Int
    switch document.nodes[node].kind {
    case .text(let part): length = part.unicodeScalars.count
    default: length = 1
    }
    // What follows a node's own text stands for code.
    guard polished.prefix(length) != text.prefix(length) else { return }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: polished.prefix(length))
    texts[node] = String(view)
  }
}
