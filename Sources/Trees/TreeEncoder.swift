internal import Diagnostics

/// Collects texts and nodes, and puts them one after the other.
struct TreeEncoder {
  private let positions: Bool
  private var texts = ByteWriter()
  private var indices: [String: Int] = [:]
  private var nodes = ByteWriter()
  /// Lines are written as steps from the one before.
  private var line = 1

  init(positions: Bool) { self.positions = positions }

  var bytes: [UInt8] {
    var body = ByteWriter()
    body.count(indices.count)
    body.raw(texts.bytes)
    body.raw(nodes.bytes)
    let flags: UInt8 = positions ? 1 : 0
    var whole = ByteWriter([TreeForm.version, flags])
    whole.number(Double(bitPattern: TreeForm.checksum(body.bytes[...], flags: flags)))
    whole.raw(body.bytes)
    return whole.bytes
  }

  mutating func node(_ tree: Tree) {
    position(tree.position)
    tag(TreeForm.tag(of: tree.value))
    switch tree.value {
    case .null, .bool: break
    case .integer(let number): nodes.integer(number)
    case .number(let number): nodes.number(number)
    case .string(let text): self.text(text)
    case .sequence(let list):
      nodes.count(list.count)
      for element in list { node(element) }
    case .mapping(let members): mapping(members)
    }
  }

  private mutating func mapping(_ members: [Tree.Member]) {
    nodes.count(members.count)
    for member in members {
      text(member.key)
      position(member.keyPosition)
      node(member.value)
    }
  }

  private mutating func tag(_ tag: TreeForm.Tag) { nodes.byte(tag.rawValue) }

  private mutating func text(_ text: String) {
    if let index = indices[text] { return nodes.count(index) }
    nodes.count(indices.count)
    indices[text] = indices.count
    texts.text(text)
  }

  private mutating func position(_ position: Position) {
    guard positions else { return }
    nodes.integer(position.line - line)
    nodes.count(position.column)
    line = position.line
  }
}
