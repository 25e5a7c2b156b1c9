/// Recognises GitHub's alerts, which cmark-gfm parses as plain block quotes.
enum Alerts {
  /// Turns block quotes that open with a `[!KIND]` line into alerts and drops that line's nodes.
  static func recognise(in nodes: inout [Node]) {
    var doomed = Set<Int>()
    for index in nodes.indices where nodes[index].kind == .blockQuote {
      let paragraph = index + 1
      let label = index + 2
      guard paragraph < nodes[index].end, nodes[paragraph].kind == .paragraph,
        label < nodes[paragraph].end, case .text(let text) = nodes[label].kind,
        let alert = kind(of: text)
      else { continue }
      if nodes[paragraph].end == label + 1 {
        doomed.formUnion([paragraph, label])
      } else if nodes[label + 1].kind == .softBreak || nodes[label + 1].kind == .lineBreak {
        doomed.formUnion([label, label + 1])
      } else {
        continue
      }
      nodes[index].kind = .alert(alert)
    }
    if !doomed.isEmpty { remove(doomed, from: &nodes) }
  }

  private static func kind(of text: String) -> Node.Alert? {
    guard text.hasPrefix("[!"), text.hasSuffix("]") else { return nil }
    return Node.Alert(rawValue: text.dropFirst(2).dropLast().uppercased())
  }

  /// Removes nodes and renumbers the parents and ends of the others.
  private static func remove(_ doomed: Set<Int>, from nodes: inout [Node]) {
    var newIndex: [Int] = []
    newIndex.reserveCapacity(nodes.count + 1)
    var next = 0
    for index in nodes.indices {
      newIndex.append(next)
      if !doomed.contains(index) { next += 1 }
    }
    newIndex.append(next)
    nodes = nodes.indices.filter { !doomed.contains($0) }.map { index in
      var node = nodes[index]
      node.parent = newIndex[node.parent]
      node.end = newIndex[node.end]
      return node
    }
  }
}
