extension TemplateInterpreter {
  /// Notes that a template looks at a value, or at the whole of what is below it.
  mutating func look(_ value: TemplateValue, whole: Bool) {
    for part in value.parts {
      switch part {
      case .node(let node): trie.mark(node, mark(whole: whole), at: place)
      case .keys(let node): trie.mark(trie.any(node), mark(whole: false), at: place)
      case .root where whole: lose(TemplateValue(part))
      default:
        for content in whole ? part.contents : [] { look(content, whole: true) }
      }
    }
  }

  private func mark(whole: Bool) -> ValueTrie.Mark {
    switch (isChecking, whole) {
    case (true, true): .checkedWhole
    case (true, false): .checked
    case (false, true): .readWhole
    case (false, false): .read
    }
  }

  /// Notes that a value went where it cannot be followed.
  mutating func lose(_ value: TemplateValue) {
    for part in value.parts {
      if let node = node(of: part) { trie.mark(node, .lost, at: place) }
      for content in part.contents { lose(content) }
    }
  }

  private mutating func node(of part: TemplateValue.Part) -> Int? {
    switch part {
    case .node(let node): node
    case .keys(let node): trie.any(node)
    case .root(let root), .subcharts(let root): roots[root].node
    default: nil
    }
  }
}
