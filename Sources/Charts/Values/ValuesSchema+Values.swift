internal import Trees

extension ValuesSchema {
  /// Why a value does not fit at a place; nil when it does.
  func problem(_ value: Tree, at place: Place) -> String? {
    for schema in place.certain {
      if let problem = problem(value, schema, depth: 16) { return problem }
    }
    return nil
  }

  /// What is missing (`required`) is no problem: the defaults hold it.
  private func problem(_ value: Tree, _ schema: Tree, depth: Int) -> String? {
    guard depth > 0 else { return nil }
    let schema = resolved(schema)
    if schema.value == .bool(false) { return "allows no value there" }
    return type(value, schema) ?? choice(value, schema) ?? bounds(value, schema)
      ?? text(value, schema) ?? members(value, schema)
      ?? combination(value, schema, depth - 1)
  }

  private func type(_ value: Tree, _ schema: Tree) -> String? {
    guard let wanted = schema["type"] else { return nil }
    let types = (wanted.text.map { [$0] } ?? []) + wanted.elements.compactMap(\.text)
    guard !types.isEmpty, !types.contains(where: { value.isOf(type: $0) }) else { return nil }
    return "wants \(types.map(Self.described).joined(separator: " or ")), not \(value.described)"
  }

  private static func described(_ type: String) -> String {
    switch type {
    case "object": "a map"
    case "array": "a list"
    case "string": "a text"
    case "integer": "a whole number"
    case "number": "a number"
    case "boolean": "true or false"
    default: type
    }
  }

  private func choice(_ value: Tree, _ schema: Tree) -> String? {
    if let only = schema["const"], only != value {
      return "allows only \(only.described), not \(value.described)"
    }
    guard let choices = schema["enum"]?.elements, !choices.contains(value) else { return nil }
    let names = choices.map { $0.scalarText ?? "a structure" }
    return "allows \(names.joined(separator: ", ")), not \(value.described)"
  }

  private func bounds(_ value: Tree, _ schema: Tree) -> String? {
    guard let number = value.asNumber else { return nil }
    let bounds: [(String, String, (Double, Double) -> Bool)] = [
      ("minimum", "at least", { $0 >= $1 }), ("maximum", "at most", { $0 <= $1 }),
      ("exclusiveMinimum", "more than", { $0 > $1 }),
      ("exclusiveMaximum", "less than", { $0 < $1 }),
    ]
    for (key, words, holds) in bounds {
      if let bound = schema[key], let limit = bound.asNumber, !holds(number, limit) {
        return "wants \(words) \(bound.scalarText ?? ""), not \(value.scalarText ?? "")"
      }
    }
    return nil
  }

  private func text(_ value: Tree, _ schema: Tree) -> String? {
    guard let text = value.text else { return nil }
    let length = text.unicodeScalars.count
    if let least = schema["minLength"]?.integer, length < least {
      return text.isEmpty
        ? "allows no empty text" : "wants at least \(least) characters, not \(value.described)"
    }
    if let most = schema["maxLength"]?.integer, length > most {
      return "wants at most \(most) characters, not \(length)"
    }
    guard let pattern = schema["pattern"]?.text, SchemaPattern(pattern).matches(text) == false
    else { return nil }
    return "wants a text like \(pattern), not \(value.described)"
  }

  private func members(_ value: Tree, _ schema: Tree) -> String? {
    elements(value, schema) ?? keys(value, schema)
  }

  private func elements(_ value: Tree, _ schema: Tree) -> String? {
    for (index, element) in value.elements.enumerated() {
      guard case .declared(let place) = answer([.index(index)], from: schema) else { continue }
      if let problem = problem(element, at: place) { return "\(problem), in a list" }
    }
    return nil
  }

  private func keys(_ value: Tree, _ schema: Tree) -> String? {
    for member in value.members {
      switch answer([.key(member.key)], from: schema) {
      case .refused: return "allows no key '\(member.key)' there"
      case .declared(let place), .open(let place):
        if let problem = problem(member.value, at: place) {
          return "\(problem), at '\(member.key)'"
        }
      case .silent: break
      }
    }
    return nil
  }

  private func answer(_ path: [ValueKey], from schema: Tree) -> Answer {
    ValuesSchema(schema, path: self.path, definitions: definitions).answer(path)
  }

  /// Conditions on a map as a whole are left out: the rest of it is not known here.
  private func combination(_ value: Tree, _ schema: Tree, _ depth: Int) -> String? {
    for part in schema["allOf"]?.elements ?? [] {
      if let problem = problem(value, part, depth: depth) { return problem }
    }
    guard value.members.isEmpty else { return nil }
    for key in ["anyOf", "oneOf"] {
      let problems = schema[key]?.elements.map { problem(value, $0, depth: depth) } ?? []
      guard !problems.isEmpty, !problems.contains(nil) else { continue }
      return problems.compactMap(\.self).joined(separator: ", or ")
    }
    if let excluded = schema["not"], problem(value, excluded, depth: depth) == nil {
      return "excludes \(value.described)"
    }
    return conditional(value, schema, depth)
  }

  private func conditional(_ value: Tree, _ schema: Tree, _ depth: Int) -> String? {
    guard let condition = schema["if"] else { return nil }
    let branch = problem(value, condition, depth: depth) == nil ? "then" : "else"
    return schema[branch].flatMap { problem(value, $0, depth: depth) }
  }
}

extension Tree {
  /// As a message names it.
  var described: String {
    switch value {
    case .null: "null"
    case .bool(let truth): "\(truth)"
    case .integer(let number): "the number \(number)"
    case .number(let number): "the number \(number)"
    case .string(let text): "the text '\(text)'"
    case .sequence: "a list"
    case .mapping: "a map"
    }
  }

  fileprivate var asNumber: Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  fileprivate func isOf(type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"),
      (.number, "number"), (.string, "string"), (.sequence, "array"), (.mapping, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
