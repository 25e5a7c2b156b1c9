internal import Markdown

/// Which code blocks stand together as a command and its expected outputs.
struct CodePairs {
  /// Commands that open a pair, and the last output of each.
  private(set) var opening: Set<Int> = []
  private(set) var closing: Set<Int> = []
  /// Outputs that stand with their command.
  private(set) var outputs: Set<Int> = []

  init(_ document: Document) {
    let nodes = document.nodes
    for index in nodes.indices {
      guard case .codeBlock(let block) = nodes[index].kind, let name = CodeSample(block).name else {
        continue
      }
      var last = index
      var next = nodes[index].end
      while next < nodes[nodes[index].parent].end {
        if case .codeBlock(let output) = nodes[next].kind, CodeSample(output).outputOf == name {
          last = next
          outputs.insert(next)
        } else {
          guard case .htmlBlock = nodes[next].kind else { break }
        }
        next = nodes[next].end
      }
      if last != index {
        opening.insert(index)
        closing.insert(last)
      }
    }
  }
}
