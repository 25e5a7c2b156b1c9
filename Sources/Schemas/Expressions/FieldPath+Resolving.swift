package import Trees

extension FieldPath {
  /// What the path leads to in an object: nothing where a key or an element is missing.
  package func resolve(in tree: Tree) -> [Tree] {
    steps.reduce([tree]) { trees, step in trees.flatMap { step.selector.values(in: $0) } }
  }

  /// How many of its steps lead somewhere.
  package func depth(in tree: Tree) -> Int {
    var trees = [tree]
    for (index, step) in steps.enumerated() {
      trees = trees.flatMap { step.selector.values(in: $0) }
      if trees.isEmpty { return index }
    }
    return steps.count
  }
}

extension FieldPath.Selector {
  func values(in tree: Tree) -> [Tree] {
    switch self {
    case .key(let name): tree[name].map { [$0] } ?? []
    case .index(let index):
      tree[index < 0 ? tree.elements.count + index : index].map { [$0] } ?? []
    case .each: tree.elements + tree.members.map(\.value)
    case .slice(let from, let to, let step):
      FieldPath.Selector.slice(tree.elements, from, to, step)
    case .anywhere(let name): FieldPath.Selector.all(name, in: tree)
    case .filter(let filter):
      (tree.elements + tree.members.map(\.value)).filter(filter.holds)
    }
  }

  private static func slice(_ list: [Tree], _ from: Int?, _ to: Int?, _ step: Int) -> [Tree] {
    func bounded(_ index: Int) -> Int {
      min(max(index < 0 ? list.count + index : index, 0), list.count)
    }
    let start = bounded(from ?? 0)
    let end = bounded(to ?? list.count)
    guard start < end, step > 0 else { return [] }
    return stride(from: start, to: end, by: step).map { list[$0] }
  }

  private static func all(_ name: String, in tree: Tree) -> [Tree] {
    let here = tree[name].map { [$0] } ?? []
    return (tree.elements + tree.members.map(\.value)).reduce(here) { found, below in
      found + all(name, in: below)
    }
  }
}

extension FieldFilter {
  func holds(for element: Tree) -> Bool {
    let values = path.resolve(in: element)
    guard comparison != .exists else { return !values.isEmpty }
    guard let found = values.first?.scalarText, let value else { return false }
    switch comparison {
    case .exists: return true
    case .equal: return found == value
    case .notEqual: return found != value
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return isOrdered(found, value)
    }
  }

  private func isOrdered(_ left: String, _ right: String) -> Bool {
    if let a = Double(left), let b = Double(right) { return isOrdered(a, than: b) }
    return isOrdered(left, than: right)
  }

  private func isOrdered<Value: Comparable>(_ left: Value, than right: Value) -> Bool {
    switch comparison {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    default: left >= right
    }
  }
}
