extension TemplateInterpreter {
  /// A word of a command with its value, for functions that change what it stands for.
  struct Argument {
    var operand: TemplateOperand?
    var value: TemplateValue
  }

  mutating func evaluate(_ pipeline: TemplatePipeline, _ scope: inout Scope) -> TemplateValue {
    place.line = pipeline.line
    var value = TemplateValue.opaque
    for (index, command) in pipeline.commands.enumerated() {
      value = evaluate(command, piped: index > 0 ? value : nil, &scope)
    }
    for name in pipeline.variables.suffix(1) {
      if pipeline.isDeclaration { scope.set(name, value) } else { scope.assign(name, value) }
    }
    return value
  }

  private mutating func evaluate(
    _ command: [TemplateOperand], piped: TemplateValue?, _ scope: inout Scope
  ) -> TemplateValue {
    guard let first = command.first else { return piped ?? .opaque }
    var arguments: [Argument] = []
    for operand in command.dropFirst() {
      arguments.append(Argument(operand: operand, value: evaluate(operand, &scope)))
    }
    if let piped { arguments.append(Argument(value: piped)) }
    if case .function(let name) = first { return call(name, arguments, &scope) }
    // `.Files.Get "x"`: a method, which looks at what it gets.
    let value = evaluate(first, &scope)
    for argument in arguments { look(argument.value, whole: true) }
    return value
  }

  private mutating func evaluate(_ operand: TemplateOperand, _ scope: inout Scope)
    -> TemplateValue
  {
    switch operand {
    case .dot: return scope.dot
    case .fields(let names): return access(scope.dot, path: names)
    case .variable(let name, let names): return access(scope.value(of: name), path: names)
    case .function(let name): return call(name, [], &scope)
    case .text(let text): return TemplateValue(.text(text))
    case .literal(let number): return number.map { TemplateValue(.number($0)) } ?? .opaque
    case .group(let pipeline, let names):
      let line = place.line
      defer { place.line = line }
      return access(evaluate(pipeline, &scope), path: names)
    }
  }

  // MARK: Templates

  /// Calls the templates that the name may stand for.
  mutating func include(_ name: TemplateValue, _ argument: TemplateValue) {
    let bodies = name.texts.flatMap { self.bodies(named: $0) }
    if bodies.isEmpty { return lose(argument) }
    for body in bodies { call(body, argument) }
  }

  private func bodies(named text: String) -> [Int] {
    guard text.contains("\u{0}") else { return definitions[text] ?? [] }
    let pattern = Glob(text.replacing("\u{0}", with: "**"))
    return definitions.filter { pattern.matches($0.key) }.sorted { $0.key < $1.key }.flatMap(
      \.value)
  }

  /// A text that is run as a template.
  mutating func runText(_ text: TemplateValue, _ argument: TemplateValue) {
    look(text, whole: true)
    for constant in text.texts { run(constant, argument) }
    if text.texts.isEmpty || text.holdsValues { textArguments.insert(argument) }
  }

  private mutating func run(_ text: String, _ argument: TemplateValue) {
    guard !text.contains("\u{0}"), let file = try? TemplateParser.parse(text) else {
      return lose(argument)
    }
    var scope = Scope(dot: argument, root: argument)
    let saved = place
    run(file.nodes, &scope)
    place = saved
  }

  // MARK: What templates put into values

  /// `set map key value`.
  mutating func set(_ arguments: [Argument], _ scope: inout Scope) -> TemplateValue {
    guard arguments.count == 3 else { return .opaque }
    let (map, key, value) = (arguments[0], arguments[1].value, arguments[2].value)
    look(key, whole: true)
    for node in map.value.nodes where value.holdsValues { alias(node, key, value) }
    let texts = key.texts.filter { !$0.contains("\u{0}") }
    let isSpelled = !texts.isEmpty && texts.count == key.parts.count
    let added = TemplateValue(
      .map(
        Dictionary(texts.map { ($0, value) }) { $1 }, rest: isSpelled ? .opaque : value))
    return change(map, to: map.value.or(added), adding: value, &scope)
  }

  /// Maps that a function changes in place: a variable that holds one has the new one afterwards.
  mutating func change(
    _ map: Argument, to changed: TemplateValue, adding value: TemplateValue, _ scope: inout Scope
  ) -> TemplateValue {
    switch map.operand {
    case .variable(let name, let path) where path.isEmpty && !name.isEmpty:
      scope.assign(name, changed)
    case .group: break
    default:
      let isPlace = map.value.parts.allSatisfy { if case .node = $0 { true } else { false } }
      if !isPlace || map.value.parts.isEmpty { lose(value) }
    }
    return changed
  }

  private mutating func alias(_ node: Int, _ key: TemplateValue, _ value: TemplateValue) {
    for part in key.parts {
      switch part {
      case .text(let text) where !text.contains("\u{0}"): add(.key(text, value), to: node)
      case .keys(let map) where value.nodes.contains(trie.any(map)):
        add(.keys(of: TemplateValue(.node(map))), to: node)
      default: add(.any(value), to: node)
      }
    }
    if key.parts.isEmpty { add(.any(value), to: node) }
  }

  mutating func add(_ alias: Alias, to node: Int) {
    // What was put there before is found there again: it need not be put there once more.
    if case .keys(let map) = alias, isRepeated(map.nodes, in: node) { return lose(map) }
    if aliases[node, default: []].insert(alias).inserted { aliasesGrew = true }
  }

  private func isRepeated(_ maps: [Int], in node: Int) -> Bool {
    let known = (aliases[node] ?? []).flatMap { alias in
      if case .keys(let map) = alias { map.nodes } else { [Int]() }
    }
    return maps.contains { map in known.contains { $0 != map && trie.isNode(map, at: $0) } }
  }
}
