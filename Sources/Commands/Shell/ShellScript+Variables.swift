extension ShellScript {
  /// The values that variables can have where a command runs, as far as the script tells: one set
  /// for each turn of the loops around it.
  ///
  /// A variable whose value is not certain there is not in it.
  ///
  /// - Parameter outer: variables that are set before the script.
  package func variables(at command: CommandLine, outer: [String: String] = [:])
    -> [[String: String]]
  {
    let place = command.range.lowerBound
    let lost = lostVariables(before: place)
    return sets(at: place, outer).map { $0.filter { !lost.contains($0.key) } }
  }

  /// Those that a command gives a value that only running it tells.
  private func lostVariables(before place: Int) -> Set<String> {
    let setters = commands.filter {
      $0.range.lowerBound < place
        && ["read", "mapfile", "readarray", "unset"].contains($0.words.first?.text)
    }
    return Set(setters.flatMap { $0.words.dropFirst().compactMap(\.text) })
  }

  private func sets(at place: Int, _ outer: [String: String]) -> [[String: String]] {
    let own = loops.filter { $0.body.contains(place) }
    let before = assignments.filter { $0.nameRange.lowerBound < place }
    var sets = [apply(before.filter { isOutside(own, $0) }, to: outer)]
    for loop in own {
      sets = sets.flatMap { set in
        turns(of: loop, set).map { apply(before.filter { isInside(loop, own, $0) }, to: $0) }
      }
      if sets.count > 256 { return [sets[0].filter { outer[$0.key] == $0.value }] }
    }
    return sets
  }

  /// The variables after the script, as far as it tells.
  package func variables(after outer: [String: String] = [:]) -> [String: String] {
    apply(assignments, to: outer)
  }

  private func isOutside(_ own: [ShellLoop], _ assignment: ShellAssignment) -> Bool {
    !own.contains { $0.body.contains(assignment.nameRange.lowerBound) }
  }

  /// Whether it stands in this loop and in none that is nearer to the command.
  private func isInside(_ loop: ShellLoop, _ own: [ShellLoop], _ assignment: ShellAssignment)
    -> Bool
  {
    own.last { $0.body.contains(assignment.nameRange.lowerBound) } == loop
  }

  private func turns(of loop: ShellLoop, _ variables: [String: String]) -> [[String: String]] {
    loop.words.flatMap { $0.expanded(with: variables) }.map { word in
      var turn = variables
      turn[loop.variable] = word.text
      return turn
    }
  }

  private func apply(_ assignments: [ShellAssignment], to outer: [String: String])
    -> [String: String]
  {
    assignments.reduce(into: outer) { variables, assignment in
      let name = assignment.name
      guard let value = assignment.value else {
        // `export NAME` leaves the value, a list has none that is one word.
        if assignment.isList { variables[name] = nil }
        return
      }
      let text = value.text(with: variables)
      if assignment.isConditional, variables[name] != text {
        variables[name] = nil
      } else if assignment.isAppending {
        variables[name] = text.flatMap { text in variables[name].map { $0 + text } }
      } else {
        variables[name] = text
      }
    }
  }
}
