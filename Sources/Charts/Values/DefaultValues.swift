internal import Diagnostics
internal import Trees

/// The `values.yaml` of one chart, at the place where its values stand in those of the whole.
struct DefaultValues: Sendable {
  /// Keys of subcharts that lead here.
  let prefix: [String]
  let tree: Tree
  let file: String

  /// A value and the place of its key.
  struct Entry {
    var value: Tree
    var location: Location
  }

  /// - Parameter path: from the top of the whole.
  func entry(_ path: [ValueKey]) -> Entry? {
    guard path.count >= prefix.count, path.starts(with: prefix.map(ValueKey.key)) else {
      return nil
    }
    var entry = Entry(value: tree, location: Location(path: file))
    for step in path.dropFirst(prefix.count) {
      guard let next = Self.next(entry.value, step, file) else { return nil }
      entry = next
    }
    return entry
  }

  private static func next(_ tree: Tree, _ step: ValueKey, _ file: String) -> Entry? {
    switch step {
    case .index(let index):
      tree[index].map {
        Entry(value: $0, location: Location(path: file, position: $0.position))
      }
    case .key(let key):
      tree.members.first { $0.key == key }.map {
        Entry(value: $0.value, location: Location(path: file, position: $0.keyPosition))
      }
    }
  }

  /// Every key of maps, with those of maps inside, from the top of the whole.
  var keys: [[String]] {
    prefix.indices.map { Array(prefix[...$0]) } + Self.keys(tree, below: prefix)
  }

  private static func keys(_ tree: Tree, below path: [String]) -> [[String]] {
    tree.members.flatMap { member in
      [path + [member.key]] + keys(member.value, below: path + [member.key])
    }
  }
}
