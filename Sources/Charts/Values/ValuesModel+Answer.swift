internal import Diagnostics
internal import Trees

extension ValuesModel {
  /// Whether the chart has the value at the path.
  package func answer(_ path: [ValueKey]) -> ValueAnswer {
    guard parts.isComplete else { return .freeForm(below: []) }
    if let known = declared(path) { return .known(known) }
    if let hidden = hidden(path) { return .freeForm(below: hidden.map(ValueKey.key)) }
    if isHidden(path) { return .freeForm(below: Array(path.prefix(1))) }
    let answers = schemaAnswers(path)
    if let refusal = answers.lazy.compactMap({ Self.refusal($0, path) }).first {
      return unknown(path, because: refusal)
    }
    if answers.contains(where: { if case .declared = $0.answer { true } else { false } }) {
      return .known(KnownValue(source: .schema))
    }
    return undeclared(path, answers)
  }

  private static func refusal(_ answer: SchemaAnswer, _ path: [ValueKey]) -> String? {
    guard case .refused(let steps) = answer.answer else { return nil }
    return "\(answer.schema.path) allows no '\(path[..<(answer.start + steps)].spelled)'"
  }

  /// A key that is written down in a file of the chart, and that no schema refuses.
  private func declared(_ path: [ValueKey]) -> KnownValue? {
    if path.isEmpty { return KnownValue(source: .values, standard: chart.values) }
    if let known = standard(path) { return known }
    if schemaAnswers(path).contains(where: { Self.refusal($0, path) != nil }) { return nil }
    if condition(path) != nil || isSubchart(path) || path == ["global"] {
      return KnownValue(source: .chart)
    }
    return nil
  }

  private func isSubchart(_ path: [ValueKey]) -> Bool {
    (parts.charts.map(\.prefix) + parts.hidden).contains { $0.map(ValueKey.key) == path }
  }

  typealias SchemaAnswer = (schema: ValuesSchema, start: Int, answer: ValuesSchema.Answer)

  /// What each schema says that has a say at the path.
  func schemaAnswers(_ path: [ValueKey]) -> [SchemaAnswer] {
    parts.schemas.compactMap { prefix, schema in
      guard path.count > prefix.count, path.starts(with: prefix.map(ValueKey.key)) else {
        return nil
      }
      return (schema, prefix.count, schema.answer(path.dropFirst(prefix.count)))
    }
  }

  /// A key that no file names: whether it is one of many that are allowed.
  private func undeclared(_ path: [ValueKey], _ answers: [SchemaAnswer]) -> ValueAnswer {
    let parent = deepestDeclared(path)
    if answers.contains(where: { if case .open = $0.answer { true } else { false } }) {
      return .freeForm(below: parent)
    }
    if let standard = standard(parent)?.standard {
      if isFree(standard, before: path[parent.count]) { return .freeForm(below: parent) }
      if !isStructure(standard), !reads.names(path) {
        return unknown(
          path,
          because: "'\(parent.spelled)' is no map: its default is \(standard.described)")
      }
    }
    return byTemplates(path, parent)
  }

  /// What is left to the templates: no file of values says anything.
  private func byTemplates(_ path: [ValueKey], _ parent: [ValueKey]) -> ValueAnswer {
    switch reads.reading(path, named: true) {
    case .read:
      return reads.names(path)
        ? .known(KnownValue(source: .template)) : .freeForm(below: parent)
    case .unsure: return .freeForm(below: parent)
    case .unread:
      return unknown(path, because: "values.yaml and the templates name no such key")
    }
  }

  private func deepestDeclared(_ path: [ValueKey]) -> [ValueKey] {
    var parent = Array(path.dropLast())
    while !parent.isEmpty, declared(parent) == nil { parent.removeLast() }
    return parent
  }

  /// Whether a default leaves open what stands below it.
  private func isFree(_ standard: Tree, before step: ValueKey) -> Bool {
    switch (standard.value, step) {
    case (.null, _), (.string(""), _), (.sequence, .index): true
    case (.mapping(let members), .key): members.isEmpty
    default: false
    }
  }

  private func isStructure(_ standard: Tree) -> Bool {
    switch standard.value {
    case .mapping, .sequence: true
    default: false
    }
  }
}
