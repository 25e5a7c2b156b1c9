/// Which values the templates of a chart and of its subcharts look at.
struct TemplateReads: Sendable {
  private let trie: ValueTrie
  private let files: [String]
  /// False when a template cannot be read.
  private let isComplete: Bool
  private let runsValues: Bool

  init(_ parts: ValuesParts) {
    var reader = TemplateReader()
    reader.read(parts)
    trie = reader.interpreter.trie
    files = reader.files
    isComplete = reader.isComplete
    runsValues = !reader.interpreter.textArguments.isEmpty
  }

  /// - Parameter named: leaves out that users may write templates into values: they would not name
  ///   keys that the chart has not.
  func reading(_ path: [ValueKey], named: Bool = false) -> ValueReading {
    let match = trie.match(path)
    let below = match.nodes.flatMap { node, isExact in
      trie.subtree(node).map { (node: $0, isExact: isExact) }
    }
    if let place = place(match.above, [.readWhole]) ?? place(below, [.read, .readWhole]) {
      return .read(place)
    }
    if let place = place(below.filter(\.isExact), [.checked, .checkedWhole]) {
      return .read(place)
    }
    let isLost =
      place(match.above, [.checkedWhole, .lost]) != nil
      || place(below, [.checked, .checkedWhole, .lost]) != nil
    return isLost || !isComplete || runsValues && !named ? .unsure : .unread
  }

  /// Whether a template spells the path out.
  func names(_ path: [ValueKey]) -> Bool {
    trie.match(path).nodes.contains { node, isExact in
      isExact
        && trie.subtree(node).contains { place([($0, true)], ValueTrie.Mark.allCases) != nil }
    }
  }

  /// Paths that a template spells out and looks at.
  var paths: [[String]] { paths(ValueTrie.top, below: []) }

  private func paths(_ node: Int, below path: [String]) -> [[String]] {
    trie.nodes[node].children.sorted { $0.key < $1.key }.flatMap { key, child in
      let isRead = place([(child, true)], [.read, .readWhole]) != nil
      return (isRead ? [path + [key]] : []) + paths(child, below: path + [key])
    }
  }

  /// Whether a template hands the value on as a whole.
  func isHandedOn(_ path: [ValueKey]) -> Bool {
    let match = trie.match(path)
    return !isComplete
      || place(match.above + match.nodes, [.readWhole, .checkedWhole, .lost]) != nil
  }

  private func place(_ nodes: [(node: Int, isExact: Bool)], _ marks: [ValueTrie.Mark]) -> String? {
    for (node, _) in nodes {
      for mark in marks {
        if let place = trie.nodes[node][mark] { return "\(files[place.file]):\(place.line)" }
      }
    }
    return nil
  }
}
