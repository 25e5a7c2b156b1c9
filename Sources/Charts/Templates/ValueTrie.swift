/// The places of a chart's values, and what the templates do with each.
struct ValueTrie: Sendable {
  /// How much a mark says.
  enum Mark: Int, Sendable, CaseIterable {
    /// A template looks at the value itself.
    case read
    /// At the value with all that is below it.
    case readWhole
    /// Only to fail: what is rendered does not depend on it.
    case checked
    case checkedWhole
    /// It went where reading cannot follow.
    case lost
  }

  /// Where a mark comes from.
  struct Place: Sendable {
    var file: Int
    var line: Int
  }

  struct Node: Sendable {
    var children: [String: Int] = [:]
    /// Any child: elements of a list, and keys that are not spelled out.
    var any: Int?
    var marks: [Place?] = Array(repeating: nil, count: Mark.allCases.count)
    var parent = ValueTrie.top
    var depth = 0
    /// Steps to here that are not spelled out.
    var wildcards = 0

    subscript(mark: Mark) -> Place? { marks[mark.rawValue] }
  }

  static let top = 0
  private(set) var nodes: [Node] = [Node()]

  mutating func child(_ node: Int, _ key: String) -> Int {
    if let child = nodes[node].children[key] { return child }
    guard nodes[node].depth < 24 else { return any(node) }
    nodes[node].children[key] = nodes.count
    add(below: node, wildcards: nodes[node].wildcards)
    return nodes.count - 1
  }

  /// Templates that call themselves go down without end: from some depth on, a place stands for
  /// all that is below it.
  mutating func any(_ node: Int) -> Int {
    if let child = nodes[node].any { return child }
    guard nodes[node].wildcards < 5, nodes[node].depth < 24 else {
      nodes[node].any = node
      return node
    }
    nodes[node].any = nodes.count
    add(below: node, wildcards: nodes[node].wildcards + 1)
    return nodes.count - 1
  }

  private mutating func add(below parent: Int, wildcards: Int) {
    nodes.append(Node(parent: parent, depth: nodes[parent].depth + 1, wildcards: wildcards))
  }

  /// Whether a node is another one, or below it.
  func isNode(_ node: Int, at other: Int) -> Bool {
    var node = node
    while node != other, node != Self.top { node = nodes[node].parent }
    return node == other
  }

  mutating func mark(_ node: Int, _ mark: Mark, at place: Place) {
    if nodes[node].marks[mark.rawValue] == nil { nodes[node].marks[mark.rawValue] = place }
  }

  /// The nodes that stand for a path, with whether each step of it is spelled out, and what is
  /// said of the whole of one above it.
  struct Match {
    var nodes: [(node: Int, isExact: Bool)]
    var above: [(node: Int, isExact: Bool)]
  }

  func match(_ path: [ValueKey]) -> Match {
    var match = Match(nodes: [(Self.top, true)], above: [])
    for step in path {
      match.above += match.nodes
      match.nodes = match.nodes.flatMap { node, isExact in
        var next: [(node: Int, isExact: Bool)] = []
        if case .key(let key) = step, let child = nodes[node].children[key] {
          next.append((child, isExact))
        }
        let isElement = if case .index = step { true } else { false }
        if let any = nodes[node].any { next.append((any, isExact && isElement)) }
        return next
      }
    }
    return match
  }

  /// The node and all below it.
  func subtree(_ node: Int) -> [Int] {
    var found = [node]
    var index = 0
    while index < found.count {
      let node = found[index]
      found += nodes[node].children.values.sorted()
      if let any = nodes[node].any, any != node { found.append(any) }
      index += 1
    }
    return found
  }
}
