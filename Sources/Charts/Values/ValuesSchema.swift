internal import Trees

/// A `values.schema.json`: what it says about keys. What it says about values is in `+Values`.
struct ValuesSchema: Sendable {
  let root: Tree
  let path: String
  /// Where references lead: the whole schema.
  let definitions: Tree

  init(_ root: Tree, path: String, definitions: Tree? = nil) {
    self.root = root
    self.path = path
    self.definitions = definitions ?? root
  }

  /// What holds at one place of the values.
  struct Place {
    /// Schemas that a value there must all fit.
    var certain: [Tree] = []
    /// Schemas of alternatives (`anyOf`, `oneOf`, `then`, …): one of them may count.
    var possible: [Tree] = []

    var all: [Tree] { certain + possible }
  }

  enum Answer {
    /// The key is named.
    case declared(Place)
    /// Any key is allowed on purpose.
    case open(Place)
    /// Nothing is said of it.
    case silent
    /// helm refuses it; the number of steps up to and with the refused one.
    case refused(steps: Int)
  }

  func answer(_ path: some Collection<ValueKey>) -> Answer {
    var place = self.place(of: [root])
    var isOpen = false
    for (depth, step) in path.enumerated() {
      switch next(place, step) {
      case .declared(let next): place = next
      case .open(let next):
        place = next
        isOpen = true
      case .silent: return isOpen ? .open(Place()) : .silent
      case .refused: return .refused(steps: depth + 1)
      }
    }
    return isOpen ? .open(place) : .declared(place)
  }

  /// Keys that are named at a place, with those below, up to a depth that no cycle passes.
  func keys() -> [[String]] { keys(place(of: [root]), below: [], depth: 8) }

  private func keys(_ place: Place, below path: [String], depth: Int) -> [[String]] {
    guard depth > 0 else { return [] }
    var seen: Set<String> = []
    return place.all.flatMap { $0["properties"]?.members ?? [] }.flatMap { member in
      guard seen.insert(member.key).inserted else { return [[String]]() }
      let below = self.place(of: [member.value])
      return [path + [member.key]] + keys(below, below: path + [member.key], depth: depth - 1)
    }
  }

  // MARK: One step

  private func next(_ place: Place, _ step: ValueKey) -> Answer {
    let certain = place.certain.map { schema($0, step) }
    if certain.contains(where: \.isRefusal) { return .refused(steps: 1) }
    let possible = place.possible.map { schema($0, step) }.filter(\.isNamed)
    let isDeclared = certain.contains(where: \.isNamed) || !possible.isEmpty
    let saysNothing = place.certain.allSatisfy { $0["properties"] == nil && $0["type"] != nil }
    guard isDeclared || saysNothing || certain.contains(where: \.isAny) else { return .silent }
    let flat = self.place(of: certain.compactMap(\.schema))
    let alternatives = self.place(of: possible.compactMap(\.schema))
    let result = Place(certain: flat.certain, possible: flat.possible + alternatives.all)
    return isDeclared ? .declared(result) : .open(result)
  }

  private enum Step {
    case named(Tree)
    case any(Tree?)
    case nothing
    case refused

    var isNamed: Bool { if case .named = self { true } else { false } }
    var isAny: Bool { if case .any = self { true } else { false } }
    var isRefusal: Bool { if case .refused = self { true } else { false } }

    var schema: Tree? {
      switch self {
      case .named(let schema): schema
      case .any(let schema): schema
      case .nothing, .refused: nil
      }
    }
  }

  private func schema(_ schema: Tree, _ step: ValueKey) -> Step {
    switch step {
    case .index(let index):
      guard allows(schema, "array") else { return .refused }
      if let element = schema["prefixItems"]?[index] ?? schema["items"]?[index] {
        return .named(element)
      }
      guard let items = schema["items"] else { return .any(nil) }
      return items.members.isEmpty ? Self.rest(items) : .named(items)
    case .key(let key):
      guard allows(schema, "object") else { return .refused }
      return property(schema, key)
    }
  }

  private func property(_ schema: Tree, _ key: String) -> Step {
    if let tree = schema["properties"]?[key] {
      return tree.value == .bool(false) ? .refused : .named(tree)
    }
    let patterns = schema["patternProperties"]?.members ?? []
    if let match = patterns.first(where: { SchemaPattern($0.key).matches(key) ?? true }) {
      return .any(match.value)
    }
    return schema["additionalProperties"].map { Self.rest($0) } ?? .nothing
  }

  private static func rest(_ schema: Tree) -> Step {
    guard case .bool(let truth) = schema.value else { return .any(schema) }
    return truth ? .any(nil) : .refused
  }

  func allows(_ schema: Tree, _ type: String) -> Bool {
    guard let types = schema["type"] else { return true }
    return types.text == type || types.elements.contains { $0.text == type }
  }
}
