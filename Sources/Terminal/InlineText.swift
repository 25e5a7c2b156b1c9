internal import Markdown

extension StyledText {
  /// The inline content of a node, in one pass: the styles of open nodes are on a stack.
  init(_ document: Document, in index: Int, base: TextStyle = .plain, _ palette: Palette) {
    self.init()
    var open: [(end: Int, style: TextStyle, after: String)] = []
    for place in index + 1..<max(index + 1, document.nodes[index].end) {
      while let last = open.last, last.end <= place {
        open.removeLast()
        append(last.after, .dim)
      }
      let node = document.nodes[place]
      let style = open.last?.style ?? base
      if let (inner, after) = Self.container(node.kind, in: style, document.plainText(of: place)) {
        open.append((node.end, inner, after))
      } else {
        append(node.kind, style, palette)
      }
    }
    for last in open.reversed() { append(last.after, .dim) }
  }

  private mutating func append(_ leaf: Node.Kind, _ style: TextStyle, _ palette: Palette) {
    switch leaf {
    case .text(let part): append(part, style)
    case .code(let part) where palette.isColoured: append(part, .cyan)
    case .code(let part): append("`\(part)`", style)
    case .softBreak: append(" ", style)
    case .lineBreak: appendBreak()
    case .footnoteReference(let number): append("[\(number)]", .dim)
    default: break
    }
  }

  /// The style inside a node, and what follows it.
  private static func container(_ kind: Node.Kind, in style: TextStyle, _ shown: String)
    -> (TextStyle, String)?
  {
    switch kind {
    case .strong: (.bold, "")
    case .emphasis: (.italic, "")
    case .strikethrough: (.struck, "")
    // Pages of the same folder and headings mean something on a screen only by their text.
    case .link(let destination, _):
      (.underlined, destination.contains("://") && destination != shown ? " <\(destination)>" : "")
    case .image(let source, _): (style, " <\(source)>")
    default: nil
    }
  }
}
