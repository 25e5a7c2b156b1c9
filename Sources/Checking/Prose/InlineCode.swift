internal import Diagnostics
internal import Markdown
internal import Pages

/// Code within a line of text.
struct InlineCode: Sendable {
  let text: String
  /// Nil when it means nothing that can be looked up.
  let meaning: CodeMeaning?
  let node: Int
  /// The paragraph, heading or cell that it stands in.
  let block: Int
  /// Of the text without its backquotes.
  let location: Location
  /// Its bytes in the source.
  let range: Range<Int>
  /// Whether the source holds the text as it is: no line break, no escape.
  let isVerbatim: Bool
  /// Of the link that it is the text of.
  let destination: String?

  /// Bytes of it in the source.
  var length: Int { range.count }

  /// The place of a part of the text; the whole when parts cannot be told.
  func place(of part: Substring) -> (location: Location, length: Int) {
    guard isVerbatim, var position = location.position else { return (location, length) }
    position.column += text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return (Location(path: location.path, position: position), part.utf8.count)
  }

  /// All of a document, in its order.
  static func all(in document: Document, _ places: InlinePlaces) -> [InlineCode] {
    document.nodes.indices.compactMap { index in
      guard case .code(let text) = document.nodes[index].kind, let range = places[index] else {
        return nil
      }
      let around = surroundings(of: index, document)
      return InlineCode(
        text: text, meaning: CodeMeaning(text), node: index, block: around.block,
        location: document.source.location(document.source.position(at: range.lowerBound)),
        range: range, isVerbatim: document.source.text(range) == text,
        destination: around.destination)
    }
  }

  private static func surroundings(
    of index: Int, _ document: Document
  ) -> (block: Int, destination: String?) {
    var node = document.nodes[index].parent
    var destination: String?
    while node > 0 {
      switch document.nodes[node].kind {
      case .link(let address, _): destination = address
      case .paragraph, .heading, .tableCell: return (node, destination)
      default: break
      }
      node = document.nodes[node].parent
    }
    return (node, destination)
  }
}
