/// shfmt's JSON syntax tree, as far as commands are read from it: any JSON value.
enum ShellTree: Decodable {
  case object([String: ShellTree])
  case array([ShellTree])
  case string(String)
  case number(Double)
  case flag(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode([String: ShellTree].self) {
      self = .object(value)
    } else if let value = try? container.decode([ShellTree].self) {
      self = .array(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .null
    }
  }

  subscript(key: String) -> ShellTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [ShellTree] { if case .array(let elements) = self { elements } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  var isTrue: Bool { if case .flag(true) = self { true } else { false } }

  var type: String { self["Type"]?.text ?? "" }

  /// Bytes of the node in the source.
  var range: Range<Int> {
    let start = offset("Pos") ?? 0
    return start..<max(start, offset("End") ?? start)
  }

  /// The byte that a position member names.
  func offset(_ member: String) -> Int? { self[member]?["Offset"]?.integer }

  /// Calls `visit` with every object of the tree and the member that holds it.
  func forEachNode(_ visit: (_ node: ShellTree, _ member: String) -> Void) {
    var pending: [(tree: ShellTree, member: String)] = [(self, "")]
    while let (tree, member) = pending.popLast() {
      switch tree {
      case .array(let elements): pending += elements.map { ($0, member) }
      case .object(let members):
        visit(tree, member)
        pending += members.map { ($0.value, $0.key) }
      default: break
      }
    }
  }
}
