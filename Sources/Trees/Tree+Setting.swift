extension Tree {
  /// A step of a path into a tree.
  package enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  /// The tree with `value` at `path`. Mappings and sequences on the way are made, and what is there
  /// of another kind gives way, as helm's `--set` does it.
  package func setting(_ path: ArraySlice<Step>, to value: Tree) -> Tree {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch step {
    case .key(let key):
      var members = members
      if let index = members.firstIndex(where: { $0.key == key }) {
        members[index].value = members[index].value.setting(rest, to: value)
      } else {
        members.append(
          Member(key: key, keyPosition: position, value: Tree(.null).setting(rest, to: value)))
      }
      return Tree(.mapping(members), at: position)
    case .index(let index):
      // Helm refuses larger ones, too.
      guard (0...65536).contains(index) else { return self }
      var elements = elements
      while elements.count <= index { elements.append(Tree(.null)) }
      elements[index] = elements[index].setting(rest, to: value)
      return Tree(.sequence(elements), at: position)
    }
  }

  /// The tree with another one laid over it: mappings are merged, all else is replaced.
  package func overlaid(by other: Tree) -> Tree {
    guard case .mapping(var members) = value, case .mapping(let others) = other.value else {
      return other
    }
    for member in others {
      if let index = members.firstIndex(where: { $0.key == member.key }) {
        members[index].value = members[index].value.overlaid(by: member.value)
      } else {
        members.append(member)
      }
    }
    return Tree(.mapping(members), at: position)
  }
}
