/// The golden form of a parse: one line a node, indented by depth, with positions.
package struct TreeDump: CustomStringConvertible {
  package let description: String

  package init(_ document: Document) {
    var ends: [Int] = []
    var lines = ""
    for (index, node) in document.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      lines += String(repeating: "  ", count: ends.count)
      lines += "\(TreeDump.label(node.kind)) @\(node.start)-\(node.last)\n"
      ends.append(node.end)
    }
    description = lines
  }

  private static func label(_ kind: Node.Kind) -> String {
    switch kind {
    case .codeBlock(let block): codeLabel(block)
    case .text(let text): "text \(quoted(text))"
    case .code(let text): "code \(quoted(text))"
    case .htmlBlock(let text): "htmlBlock \(quoted(text))"
    case .htmlInline(let text): "htmlInline \(quoted(text))"
    default: "\(kind)"
    }
  }

  private static func codeLabel(_ block: CodeBlock) -> String {
    guard let fence = block.fence else { return "indentedCode \(quoted(block.code))" }
    let state = fence.isClosed ? "" : " unclosed"
    return "fence\(state) info=\(quoted(fence.info))@\(fence.infoPosition) \(quoted(block.code))"
  }

  private static func quoted(_ text: String) -> String { text.debugDescription }
}
