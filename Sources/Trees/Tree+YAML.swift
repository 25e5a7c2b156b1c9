package import Diagnostics
internal import Yams

/// Why a text is no YAML: where, and the parser's words.
package struct YAMLProblem: Error, Sendable, Equatable {
  package var position: Position
  package var message: String
}

extension Tree {
  /// The documents of a YAML stream; JSON is YAML, too. Anchors are resolved and merge keys (`<<`)
  /// merged. An empty document is null.
  ///
  /// - Throws: ``YAMLProblem``.
  package static func documents(yaml text: String) throws(YAMLProblem) -> [Tree] {
    let columns = ByteColumns(text)
    do {
      // The sequence ends at an error, and keeps it.
      var nodes = try compose_all(yaml: text, .basic, .default, .utf8)
      var trees: [Tree] = []
      while let node = nodes.next() { trees.append(Tree(node, columns)) }
      if let error = nodes.error { throw YAMLProblem(error, columns) }
      return trees
    } catch let problem as YAMLProblem {
      throw problem
    } catch {
      throw YAMLProblem(error, columns)
    }
  }

  /// The first document of a YAML text, null when there is none.
  ///
  /// - Throws: ``YAMLProblem``.
  package init(yaml text: String) throws(YAMLProblem) {
    self = try Tree.documents(yaml: text).first ?? Tree(.null)
  }

  private init(_ node: Yams.Node, _ columns: ByteColumns) {
    let position = columns.position(node.mark)
    switch node {
    case .scalar(let scalar): self.init(Tree.scalar(node, scalar.string), at: position)
    case .sequence(let sequence):
      self.init(.sequence(sequence.map { Tree($0, columns) }), at: position)
    case .mapping(let mapping): self.init(.mapping(Tree.members(mapping, columns)), at: position)
    case .alias: self.init(.null, at: position)
    }
  }

  /// A merge key's members come last, and only those that the mapping has not itself.
  private static func members(_ mapping: Yams.Node.Mapping, _ columns: ByteColumns) -> [Member] {
    var members: [Member] = []
    var merged: [Member] = []
    for (key, value) in mapping {
      let tree = Tree(value, columns)
      if let scalar = key.scalar, scalar.string == "<<", scalar.style == .plain {
        merged += tree.members + tree.elements.flatMap(\.members)
        continue
      }
      members.append(
        Member(
          key: key.scalar?.string ?? "", keyPosition: columns.position(key.mark), value: tree))
    }
    for member in merged where !members.contains(where: { $0.key == member.key }) {
      members.append(member)
    }
    return members
  }

  private static func scalar(_ node: Yams.Node, _ text: String) -> Value {
    switch PlainScalar.tag(of: node) {
    case Tag.Name.null.rawValue: .null
    case Tag.Name.bool.rawValue: node.bool.map(Value.bool) ?? .string(text)
    case Tag.Name.int.rawValue: node.int.map(Value.integer) ?? .string(text)
    case Tag.Name.float.rawValue: node.float.map(Value.number) ?? .string(text)
    default: .string(text)
    }
  }
}

/// Yams counts columns in characters; messages count bytes.
private struct ByteColumns {
  private let lines: [Substring]

  init(_ text: String) {
    lines =
      text.utf8.allSatisfy({ $0 < 0x80 })
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  func position(_ mark: Mark?) -> Position {
    guard let mark else { return Position(line: 1, column: 1) }
    guard lines.indices.contains(mark.line - 1) else {
      return Position(line: max(mark.line, 1), column: max(mark.column, 1))
    }
    let before = lines[mark.line - 1].unicodeScalars.prefix(max(mark.column - 1, 0))
    return Position(line: mark.line, column: String(before).utf8.count + 1)
  }
}

extension YAMLProblem {
  fileprivate init(_ error: any Error, _ columns: ByteColumns) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self.init(position: columns.position(mark), message: problem)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      self.init(
        position: columns.position(context.mark),
        message: "a mapping has the key \(keys.map { "'\($0)'" }.joined(separator: ", ")) twice")
    default: self.init(position: Position(line: 1, column: 1), message: "\(error)")
    }
  }
}
