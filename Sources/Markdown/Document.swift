package import Diagnostics

/// A Markdown file as values: its nodes in preorder, with byte-true positions.
package struct Document: Sendable, Equatable {
  package let source: SourceText
  /// The bytes between the `---` lines at the top, nil when the file has none.
  package let frontmatter: Range<Int>?
  package let nodes: [Node]
  /// Defects of the Markdown itself (an unclosed fence, an unclosed frontmatter).
  package let problems: [Diagnostic]

  /// Parses `source`. Never fails: what CommonMark accepts is a document, defects are ``problems``.
  package init(_ source: SourceText) {
    let frontmatter = Frontmatter(source)
    var nodes = CMark.parse(source, blankingFirst: frontmatter.bodyOffset)
    Alerts.recognise(in: &nodes)
    self.source = source
    self.frontmatter = frontmatter.content
    self.nodes = nodes
    problems =
      frontmatter.problems + TextDefects.findings(in: source)
      + Document.unclosedFences(in: nodes, of: source)
  }

  /// Indices of a node's children, in order.
  package func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      result.append(child)
      child = nodes[child].end
    }
    return result
  }

  /// The text a reader sees in a node, without markup; breaks become spaces.
  package func plainText(of index: Int) -> String {
    nodes[index..<nodes[index].end].reduce(into: "") { text, node in
      switch node.kind {
      case .text(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      default: break
      }
    }
  }

  /// The byte range of a node in the source, whole lines' ends included.
  package func byteRange(of index: Int) -> Range<Int> {
    let start = source.offset(of: nodes[index].start)
    return start..<max(start, source.offset(of: nodes[index].last) + 1)
  }

  package func location(of index: Int) -> Location { source.location(nodes[index].start) }

  private static func unclosedFences(in nodes: [Node], of source: SourceText) -> [Diagnostic] {
    nodes.compactMap { node in
      guard case .codeBlock(let block) = node.kind, let fence = block.fence, !fence.isClosed else {
        return nil
      }
      return Diagnostic(
        rule: "unclosed-fence", what: "unclosed code fence",
        why: "everything up to the end of its container became code",
        help: "close it with a fence of the same character, at least as long",
        at: source.location(node.start))
    }
  }
}
