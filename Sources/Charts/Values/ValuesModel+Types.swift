package import Trees

extension ValuesModel {
  /// Why the chart does not take the value, to stand behind a dash; nil when it does, or that cannot be known.
  package func typeProblem(_ value: Tree, at path: [ValueKey]) -> String? {
    // null removes the key, and with it what a schema would ask.
    guard parts.isComplete, !value.isNull, !path.isEmpty else { return nil }
    for (schema, _, answer) in schemaAnswers(path) {
      let place: ValuesSchema.Place? =
        switch answer {
        case .declared(let place), .open(let place): place
        case .silent, .refused: nil
        }
      if let place, let problem = schema.problem(value, at: place) {
        return "\(schema.path) \(problem)"
      }
    }
    return defaultProblem(value, at: path)
  }

  /// The same for what a flag of helm is given; nil when it is no value at all.
  package func typeProblem(_ text: String, _ flag: SetFlag, at path: [ValueKey]) -> String? {
    flag.value(text).flatMap { typeProblem($0, at: path) }
  }

  /// Only a scalar in the place of a map is certain: templates ask for keys of it.
  private func defaultProblem(_ value: Tree, at path: [ValueKey]) -> String? {
    guard value.scalarText != nil, let standard = standard(path)?.standard,
      let first = standard.members.first
    else { return nil }
    let isHandedOn = reads.isHandedOn(path)
    return isHandedOn
      ? nil : "it is a map with keys such as '\(first.key)', and this is \(value.described)"
  }
}
