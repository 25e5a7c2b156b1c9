internal import Commands

extension HelmCall {
  /// All single values that the command sets.
  var assignments: [SetAssignment] {
    values.flatMap { option -> [SetAssignment] in
      if case .set(_, let assignments, _) = option { return assignments }
      return []
    }
  }
}

extension SetAssignment {
  /// The names of its key, places in lists left out.
  var keyNames: [String] {
    path.compactMap { part -> String? in
      if case .key(let name) = part { return name }
      return nil
    }
  }
}
