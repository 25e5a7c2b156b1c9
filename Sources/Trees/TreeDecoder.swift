internal import Diagnostics

/// Nil as soon as anything is not as the encoder writes it.
struct TreeDecoder {
  private let positions: Bool
  private var reader: ByteReader
  private var texts: [String] = []
  private var line = 1

  init?(_ bytes: ArraySlice<UInt8>) {
    reader = ByteReader(bytes)
    guard reader.byte() == TreeForm.version, let flags = reader.byte(), flags < 2,
      let checksum = reader.number()?.bitPattern,
      checksum == TreeForm.checksum(reader.rest, flags: flags),
      let count = reader.count()
    else { return nil }
    positions = flags == 1
    texts.reserveCapacity(count)
    for _ in 0..<count {
      guard let text = reader.text() else { return nil }
      texts.append(text)
    }
  }

  /// The one tree of the bytes, with nothing after it.
  mutating func tree() -> Tree? {
    guard let tree = node(depth: 0), reader.isAtEnd else { return nil }
    return tree
  }

  private mutating func node(depth: Int) -> Tree? {
    guard depth < TreeForm.depthLimit, let position = position(),
      let tag = reader.byte().flatMap(TreeForm.Tag.init), let value = value(tag, depth)
    else { return nil }
    return Tree(value, at: position)
  }

  private mutating func value(_ tag: TreeForm.Tag, _ depth: Int) -> Tree.Value? {
    switch tag {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .integer: reader.integer().map(Tree.Value.integer)
    case .number: reader.number().map(Tree.Value.number)
    case .string: text().map(Tree.Value.string)
    case .sequence: sequence(depth).map(Tree.Value.sequence)
    case .mapping: mapping(depth).map(Tree.Value.mapping)
    }
  }

  private mutating func sequence(_ depth: Int) -> [Tree]? {
    guard let count = reader.count() else { return nil }
    var list: [Tree] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = node(depth: depth + 1) else { return nil }
      list.append(element)
    }
    return list
  }

  private mutating func mapping(_ depth: Int) -> [Tree.Member]? {
    guard let count = reader.count() else { return nil }
    var members: [Tree.Member] = []
    members.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = text(), let place = position(), let value = node(depth: depth + 1) else {
        return nil
      }
      members.append(Tree.Member(key: key, keyPosition: place, value: value))
    }
    return members
  }

  private mutating func text() -> String? {
    guard let index = reader.natural(), texts.indices.contains(index) else { return nil }
    return texts[index]
  }

  private mutating func position() -> Position? {
    guard positions else { return Position(line: 1, column: 1) }
    guard let step = reader.integer(), let column = reader.natural() else { return nil }
    let (sum, overflow) = line.addingReportingOverflow(step)
    guard !overflow else { return nil }
    line = sum
    return Position(line: line, column: column)
  }
}
