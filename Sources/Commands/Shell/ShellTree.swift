/// shfmt's JSON syntax tree, as far as commands are read from it: any JSON value.
enum ShellTree: Sendable {
  case object([String: ShellTree])
  case array([ShellTree])
  case string(String)
  case number(Int)
  /// A place in the source: byte and line, the line from 1.
  case position(offset: Int, line: Int)
  case flag(Bool)
  case null

  subscript(key: String) -> ShellTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [ShellTree] { if case .array(let elements) = self { elements } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int? { if case .number(let number) = self { number } else { nil } }
  var isTrue: Bool { if case .flag(true) = self { true } else { false } }

  var type: String { self["Type"]?.text ?? "" }

  /// The text of a literal member: a name, a variant.
  func name(_ member: String) -> String? { self[member]?["Value"]?.text }

  /// Bytes of the node in the source.
  var range: Range<Int> {
    let start = offset("Pos") ?? 0
    return start..<max(start, offset("End") ?? start)
  }

  /// The byte that a position member names.
  func offset(_ member: String) -> Int? {
    if case .position(let offset, _) = self[member] { offset } else { nil }
  }

  /// The line of the node, from 1.
  var line: Int { if case .position(_, let line) = self["Pos"] { line } else { 1 } }

  /// The values that can hold nodes, each with the member that holds it.
  var children: [(node: ShellTree, member: String)] {
    guard case .object(let members) = self else { return [] }
    var children: [(node: ShellTree, member: String)] = []
    for (member, value) in members {
      switch value {
      case .array(let elements): for element in elements { children.append((element, member)) }
      case .object: children.append((value, member))
      default: break
      }
    }
    return children
  }
}
