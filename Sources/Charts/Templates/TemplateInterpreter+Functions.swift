extension TemplateInterpreter {
  /// The value of a function. A function that is not named here looks at all that it gets.
  mutating func call(_ name: String, _ arguments: [Argument], _ scope: inout Scope)
    -> TemplateValue
  {
    let values = arguments.map(\.value)
    let function = name.hasPrefix("must") ? String(name.dropFirst(4)).lowercasingFirst : name
    switch function {
    case "include":
      include(values.first ?? .opaque, values.dropFirst().first ?? .opaque)
      return .opaque
    case "tpl":
      runText(values.first ?? .opaque, values.last ?? .opaque)
      return .opaque
    case "set": return set(arguments, &scope)
    case "merge", "mergeOverwrite": return merge(arguments, &scope)
    default:
      return structure(function, values) ?? choice(function, values) ?? map(function, values)
        ?? list(function, values) ?? text(function, values) ?? test(function, values)
    }
  }

  private mutating func merge(_ arguments: [Argument], _ scope: inout Scope) -> TemplateValue {
    guard let map = arguments.first else { return .opaque }
    let sources = TemplateValue.anyOf(arguments.dropFirst().map(\.value))
    for node in map.value.nodes where sources.holdsValues { add(.keys(of: sources), to: node) }
    return change(map, to: map.value.or(sources), adding: sources, &scope)
  }

  private mutating func structure(_ name: String, _ values: [TemplateValue]) -> TemplateValue? {
    switch name {
    case "list", "tuple": return TemplateValue(.list(values))
    case "dict":
      var fields: [String: TemplateValue] = [:]
      var rest = TemplateValue.opaque
      for index in stride(from: 0, to: values.count - 1, by: 2) {
        let texts = values[index].texts.filter { !$0.contains("\u{0}") }
        for text in texts { fields[text] = (fields[text] ?? .opaque).or(values[index + 1]) }
        if texts.isEmpty { rest = rest.or(values[index + 1]) }
      }
      return TemplateValue(.map(fields, rest: rest))
    default: return nil
    }
  }

  /// Functions that give one of their arguments.
  private mutating func choice(_ name: String, _ values: [TemplateValue]) -> TemplateValue? {
    switch name {
    case "default", "coalesce", "or", "and":
      for value in values { look(value, whole: false) }
      return .anyOf(values)
    case "ternary":
      if let condition = values.last { look(condition, whole: false) }
      return .anyOf(values.dropLast())
    case "required":
      if let value = values.last { look(value, whole: false) }
      return values.last ?? .opaque
    case "deepCopy", "omit", "unset": return values.first ?? .opaque
    default: return nil
    }
  }

  /// Functions that look for keys of a map.
  private mutating func map(_ name: String, _ values: [TemplateValue]) -> TemplateValue? {
    guard let first = values.first else { return nil }
    switch name {
    case "index", "get":
      return values.dropFirst().reduce(first) { access($0, by: $1) }
    case "dig":
      let (keys, ends) = (values.dropLast(2), values.suffix(2))
      return keys.reduce(values.last ?? .opaque) { access($0, by: $1) }.or(ends.first ?? .opaque)
    case "hasKey":
      look(access(first, by: values.last ?? .opaque), whole: false)
      return .opaque
    case "pluck":
      return TemplateValue(.sequence(.anyOf(values.dropFirst().map { access($0, by: first) })))
    case "pick": return pick(first, values.dropFirst())
    case "keys": return TemplateValue(.sequence(.anyOf(values.map { keys(of: $0) })))
    case "values": return TemplateValue(.sequence(.anyOf(values.map { element(of: $0) })))
    default: return nil
    }
  }

  private mutating func pick(_ map: TemplateValue, _ keys: some Sequence<TemplateValue>)
    -> TemplateValue
  {
    var fields: [String: TemplateValue] = [:]
    var rest = TemplateValue.opaque
    for key in keys {
      for text in key.texts { fields[text] = access(map, text) }
      if key.texts.isEmpty { rest = rest.or(element(of: map)) }
    }
    return TemplateValue(.map(fields, rest: rest))
  }

  /// Functions that make a list of others' elements, or take one out.
  private mutating func list(_ name: String, _ values: [TemplateValue]) -> TemplateValue? {
    guard let first = values.first else { return nil }
    switch name {
    case "first": return access(first, by: TemplateValue(.number(0)))
    case "last": return last(of: first)
    case "rest", "initial", "reverse", "uniq", "compact", "sortAlpha", "slice", "chunk":
      return TemplateValue(.sequence(element(of: first)))
    case "append", "prepend", "without":
      return TemplateValue(.sequence(.anyOf(values.dropFirst()).or(element(of: first))))
    case "concat": return TemplateValue(.sequence(.anyOf(values.map { element(of: $0) })))
    default: return nil
    }
  }

  private mutating func last(of value: TemplateValue) -> TemplateValue {
    var result = TemplateValue.opaque
    for part in value.parts {
      if case .list(let items) = part {
        result = result.or(items.last ?? .opaque)
      } else {
        result = result.or(element(of: TemplateValue(part)))
      }
    }
    return result
  }

  /// Functions that make texts, of which names of templates and keys are made.
  private mutating func text(_ name: String, _ values: [TemplateValue]) -> TemplateValue? {
    switch name {
    case "printf": return printf(values)
    case "print":
      for value in values { look(value, whole: true) }
      return TemplateValue(.text(values.map { Self.only($0) }.joined()))
    case "toString", "trim":
      for value in values { look(value, whole: true) }
      return TemplateValue(parts: Set((values.first?.texts ?? []).map { .text($0) }))
    default: return nil
    }
  }

  private mutating func printf(_ values: [TemplateValue]) -> TemplateValue {
    for value in values { look(value, whole: true) }
    guard let format = values.first?.texts.first, values.first?.texts.count == 1 else {
      return TemplateValue(.text("\u{0}"))
    }
    var texts = [""]
    var arguments = values.dropFirst()
    for (index, piece) in format.split(separator: "%", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index == 0 {
        texts = [String(piece)]
        continue
      }
      let (options, rest) = Self.verb(piece)
      let value = arguments.popFirst() ?? .opaque
      let isKnown = options == "s" || options == "v"
      let choices = isKnown ? Self.choices(value) : ["\u{0}"]
      texts = texts.flatMap { text in choices.map { "\(text)\($0)\(rest)" } }
    }
    return TemplateValue(parts: Set(texts.prefix(64).map { .text(Self.bounded($0)) }))
  }

  private static func verb(_ piece: Substring) -> (String, Substring) {
    let options = piece.prefix { !$0.isLetter }
    guard let letter = piece.dropFirst(options.count).first else { return ("", piece) }
    return ("\(options)\(letter)", piece.dropFirst(options.count + 1))
  }

  private static func choices(_ value: TemplateValue) -> [String] {
    let texts = value.texts.sorted()
    return texts.isEmpty || texts.count < value.parts.count ? texts + ["\u{0}"] : texts
  }

  private static func only(_ value: TemplateValue) -> String {
    value.texts.count == 1 && value.parts.count == 1 ? value.texts[0] : "\u{0}"
  }

  /// Texts that grow from call to call must not do so without end.
  private static func bounded(_ text: String) -> String {
    text.count { $0 == "\u{0}" } > 3 ? "\u{0}" : text
  }

  /// Questions of a kind or an emptiness, and all the rest.
  private mutating func test(_ name: String, _ values: [TemplateValue]) -> TemplateValue {
    let isShallow = ["not", "empty", "kindIs", "kindOf", "typeIs", "typeOf", "typeIsLike"].contains(
      name)
    for value in values { look(value, whole: !isShallow) }
    return .opaque
  }
}

extension String {
  fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
