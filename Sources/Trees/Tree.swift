package import Diagnostics

/// A YAML or JSON value, with the place in its text where it stands.
///
/// Two trees are equal when their values are: places do not count.
package struct Tree: Sendable {
  package indirect enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case sequence([Tree])
    /// In the order of the text.
    case mapping([Member])
  }

  /// A key of a mapping with its value.
  package struct Member: Sendable, Hashable {
    package var key: String
    package var keyPosition: Position
    package var value: Tree

    package init(key: String, keyPosition: Position, value: Tree) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }

    package static func == (left: Member, right: Member) -> Bool {
      left.key == right.key && left.value == right.value
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
    }
  }

  package var value: Value
  /// Line and column in the text, the column in bytes.
  package var position: Position

  package init(_ value: Value, at position: Position = Position(line: 1, column: 1)) {
    self.value = value
    self.position = position
  }

  package subscript(key: String) -> Tree? { members.first { $0.key == key }?.value }

  package subscript(index: Int) -> Tree? {
    elements.indices.contains(index) ? elements[index] : nil
  }

  /// What the keys lead to, one after the other.
  package func at(_ keys: String...) -> Tree? {
    keys.reduce(Optional(self)) { tree, key in tree?[key] }
  }

  /// Of a mapping; none for other values.
  package var members: [Member] { if case .mapping(let members) = value { members } else { [] } }

  package var keys: [String] { members.map(\.key) }

  /// Of a sequence; none for other values.
  package var elements: [Tree] { if case .sequence(let list) = value { list } else { [] } }

  /// Of a string; nil for other values.
  package var text: String? { if case .string(let text) = value { text } else { nil } }

  package var integer: Int? { if case .integer(let number) = value { number } else { nil } }

  package var isNull: Bool { if case .null = value { true } else { false } }

  /// A scalar as it would be printed; nil for mappings and sequences.
  package var scalarText: String? {
    switch value {
    case .null: "null"
    case .bool(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): text
    case .sequence, .mapping: nil
    }
  }
}

extension Tree: Hashable {
  package static func == (left: Tree, right: Tree) -> Bool { left.value == right.value }

  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
