internal import Markdown

/// Which code blocks stand together as a command and its expected outputs.
struct CodePairs {
  /// Commands that open a pair, and the last output of each.
  private(set) var opening: Set<Int> = []
  private(set) var closing: Set<Int> = []
  /// Outputs that stand with their command.
  private(set) var outputs: Set<Int> = []

  init(_ document: Document) {
    for (index, node) in document.nodes.enumerated() {
      guard case .codeBlock(let block) = node.kind, let name = CodeSample(block).name else {
        continue
      }
      let found = CodePairs.outputs(of: name, after: index, document.nodes)
      guard let last = found.last else { continue }
      opening.insert(index)
      closing.insert(last)
      outputs.formUnion(found)
    }
  }

  /// The outputs that follow a command with nothing visible between.
  private static func outputs(of name: String, after index: Int, _ nodes: [Node]) -> [Int] {
    var found: [Int] = []
    var next = nodes[index].end
    while next < nodes[nodes[index].parent].end {
      switch nodes[next].kind {
      case .codeBlock(let output) where CodeSample(output).outputOf == name: found.append(next)
      case .htmlBlock: break
      default: return found
      }
      next = nodes[next].end
    }
    return found
  }
}
