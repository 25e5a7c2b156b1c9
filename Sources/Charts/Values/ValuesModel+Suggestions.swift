extension ValuesModel {
  func unknown(_ path: [ValueKey], because why: String) -> ValueAnswer {
    let names = path.compactMap { step in if case .key(let key) = step { key } else { nil } }
    guard suggests, names.count == path.count else {
      return .unknown(UnknownValue(why: why, suggestions: [], isCertain: false))
    }
    let suggestions = candidates.suggestions(for: names) { named }
    return .unknown(
      UnknownValue(
        why: why, suggestions: suggestions.names, isCertain: suggestions.isCertain))
  }

  /// Whether a key may be meant for one at the top; quicker than asking for the best.
  package func resembles(_ key: String) -> Bool {
    let top = Set(keys.compactMap(\.first)).map { KeyCandidates.Candidate([$0]) }
    return !KeySuggestions(for: [key], among: top).names.isEmpty
  }

  /// Every key that a file of the chart names.
  private var named: Set<[String]> {
    var candidates = Set(keys)
    for (prefix, schema) in parts.schemas {
      candidates.formUnion(schema.keys().map { prefix + $0 })
    }
    return candidates.union(
      reads.paths.filter { path in
        !schemaAnswers(path.map(ValueKey.key)).contains { answer in
          if case .refused = answer.answer { true } else { false }
        }
      })
  }
}
