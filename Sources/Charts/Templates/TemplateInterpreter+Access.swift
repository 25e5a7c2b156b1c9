extension TemplateInterpreter {
  /// What `value.key` may be.
  mutating func access(_ value: TemplateValue, _ key: String, depth: Int = 0) -> TemplateValue {
    var result = TemplateValue.opaque
    for part in value.parts { result = result.or(access(part, key, depth)) }
    return result
  }

  private mutating func access(_ part: TemplateValue.Part, _ key: String, _ depth: Int)
    -> TemplateValue
  {
    switch part {
    case .node(let node): return access(node, key, depth)
    case .root(let root): return field(root, key)
    case .map(let fields, let rest): return (fields[key] ?? .opaque).or(rest)
    default: return information(part, key)
    }
  }

  private func information(_ part: TemplateValue.Part, _ key: String) -> TemplateValue {
    switch (part, key) {
    case (.chartInfo(let root), "Name"): TemplateValue(.text(roots[root].name))
    case (.templateInfo(let root), "BasePath"):
      TemplateValue(.text("\(roots[root].name)/templates"))
    case (.subcharts(let root), _):
      .anyOf(roots[root].subcharts[key].map { [TemplateValue(.root($0))] } ?? [])
    default: .opaque
    }
  }

  private func field(_ root: Int, _ name: String) -> TemplateValue {
    switch name {
    case "Values": TemplateValue(.node(roots[root].node))
    case "Chart": TemplateValue(.chartInfo(root))
    case "Template": TemplateValue(.templateInfo(root))
    case "Subcharts": TemplateValue(.subcharts(root))
    default: .opaque
    }
  }

  private mutating func access(_ node: Int, _ key: String, _ depth: Int) -> TemplateValue {
    var result = TemplateValue(.node(trie.child(node, key)))
    if roots.contains(where: { $0.node == node }) { result = result.or(whole(node, key)) }
    guard depth < 6 else { return result }
    for alias in aliases[node] ?? [] {
      switch alias {
      case .key(key, let value), .any(let value): result = result.or(value)
      case .keys(let map): result = result.or(access(map, key, depth: depth + 1))
      case .key: break
      }
    }
    return result
  }

  /// What `.Values` of a chart has besides its keys.
  private mutating func whole(_ node: Int, _ name: String) -> TemplateValue {
    switch name {
    case "global": return TemplateValue(.node(trie.child(ValueTrie.top, name)))
    case "AsMap": return TemplateValue(.node(node))
    case "PathValue", "Table", "YAML", "Encode":
      lose(TemplateValue(.node(node)))
      return .opaque
    default: return .opaque
    }
  }

  mutating func access(_ value: TemplateValue, path: [String]) -> TemplateValue {
    path.reduce(value) { access($0, $1) }
  }

  /// What `index value key` may be, when the key is itself the value of an expression.
  mutating func access(_ value: TemplateValue, by key: TemplateValue) -> TemplateValue {
    var result = TemplateValue.opaque
    var isKnown = !key.parts.isEmpty
    for part in key.parts {
      switch part {
      case .text(let text) where !text.contains("\u{0}"): result = result.or(access(value, text))
      case .number(let number): result = result.or(item(value, number))
      default: isKnown = false
      }
    }
    return isKnown ? result : result.or(element(of: value))
  }

  private mutating func item(_ value: TemplateValue, _ index: Int) -> TemplateValue {
    var result = TemplateValue.opaque
    for part in value.parts {
      if case .list(let items) = part, items.indices.contains(index) {
        result = result.or(items[index])
      } else {
        result = result.or(element(of: TemplateValue(part)))
      }
    }
    return result
  }

  /// Any element of a list, or value of a map.
  mutating func element(of value: TemplateValue) -> TemplateValue {
    var result = TemplateValue.opaque
    for part in value.parts {
      switch part {
      case .node(let node): result = result.or(element(of: node))
      case .root(let root): result = result.or(TemplateValue(.node(roots[root].node)))
      case .subcharts(let root):
        result = result.or(.anyOf(roots[root].subcharts.values.map { TemplateValue(.root($0)) }))
      default: result = result.or(.anyOf(part.contents))
      }
    }
    return result
  }

  private mutating func element(of node: Int) -> TemplateValue {
    var result = TemplateValue(.node(trie.any(node)))
    for alias in aliases[node] ?? [] {
      switch alias {
      case .key(_, let value), .any(let value): result = result.or(value)
      case .keys(let map):
        for node in map.nodes { result = result.or(TemplateValue(.node(trie.any(node)))) }
      }
    }
    return result
  }

  func keys(of value: TemplateValue) -> TemplateValue {
    .anyOf(
      value.parts.map { part in
        switch part {
        case .node(let node): TemplateValue(.keys(of: node))
        case .map(let fields, _): TemplateValue(parts: Set(fields.keys.map { .text($0) }))
        default: .opaque
        }
      })
  }
}
