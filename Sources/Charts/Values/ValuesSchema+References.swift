internal import Trees

extension ValuesSchema {
  /// The schemas with all that they refer to.
  func place(of schemas: [Tree]) -> Place {
    var place = Place()
    for schema in schemas { add(schema, isCertain: true, to: &place, depth: 16) }
    return place
  }

  private func add(_ schema: Tree, isCertain: Bool, to place: inout Place, depth: Int) {
    guard depth > 0 else { return }
    let schema = resolved(schema, depth: 16)
    if isCertain { place.certain.append(schema) } else { place.possible.append(schema) }
    for part in schema["allOf"]?.elements ?? [] {
      add(part, isCertain: isCertain, to: &place, depth: depth - 1)
    }
    let alternatives =
      ["anyOf", "oneOf"].flatMap { schema[$0]?.elements ?? [] }
      + ["if", "then", "else"].compactMap { schema[$0] }
      + (schema["dependentSchemas"]?.members.map(\.value) ?? [])
    for part in alternatives { add(part, isCertain: false, to: &place, depth: depth - 1) }
  }

  /// Follows `$ref`; what stands beside it is kept. A reference to another file says nothing.
  func resolved(_ schema: Tree, depth: Int = 16) -> Tree {
    guard depth > 0, let reference = schema["$ref"]?.text else { return schema }
    let target = resolved(pointer(reference) ?? Tree(.mapping([])), depth: depth - 1)
    let beside = schema.members.filter { $0.key != "$ref" }
    guard !beside.isEmpty else { return target }
    let own = Tree(.mapping(beside), at: schema.position)
    return Tree(.mapping(Self.part("allOf", [target, own])), at: schema.position)
  }

  private static func part(_ key: String, _ schemas: [Tree]) -> [Tree.Member] {
    let list = Tree(.sequence(schemas))
    return [Tree.Member(key: key, keyPosition: list.position, value: list)]
  }

  private static func unescaped(_ part: String) -> String {
    guard part.utf8.contains(UInt8(ascii: "~")) else { return part }
    return part.replacing("~1", with: "/").replacing("~0", with: "~")
  }

  private func pointer(_ reference: String) -> Tree? {
    guard reference.hasPrefix("#") else { return nil }
    return reference.dropFirst().split(separator: "/").reduce(Optional(definitions)) { tree, part in
      let key = Self.unescaped(String(part))
      return tree?[key] ?? Int(key).flatMap { tree?[$0] }
    }
  }
}
