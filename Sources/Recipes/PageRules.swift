internal import Diagnostics

/// Rules that concern a page as a whole.
enum PageRules {
  static func findings(steps: [Step], sections: [Section], page: SourceText) -> [Diagnostic] {
    duplicateNames(steps) + danglingOutputs(steps) + misplacedStates(steps)
      + silentSections(steps, sections)
  }

  private static func duplicateNames(_ steps: [Step]) -> [Diagnostic] {
    var first: [String: Location] = [:]
    return steps.compactMap { step in
      let (name, location): (String?, Location) =
        switch step {
        case .block(let block): (block.name, block.location)
        case .hidden(let hidden): (hidden.name, hidden.location)
        case .output(let output): (nil, output.location)
        }
      guard let name else { return nil }
      guard let earlier = first[name] else {
        first[name] = location
        return nil
      }
      return Diagnostic(
        rule: "duplicate-name", what: "two blocks are named '\(name)'",
        why: "the first is at \(earlier)", help: "rename one of them, in every language",
        at: location)
    }
  }

  private static func danglingOutputs(_ steps: [Step]) -> [Diagnostic] {
    var names: [String] = []
    return steps.compactMap { step in
      if case .block(let block) = step, let name = block.name { names.append(name) }
      guard case .output(let output) = step, !names.contains(output.blockName) else { return nil }
      let nearest = nearestNames(to: output.blockName, among: names)
      return Diagnostic(
        rule: "dangling-output", what: "'output-of=\(output.blockName)' names no block before it",
        why: "the expectation would never be compared",
        help: nearest.isEmpty
          ? "name a block that stands before it" : "did you mean '\(nearest[0])'?",
        at: output.location)
    }
  }

  private static func misplacedStates(_ steps: [Step]) -> [Diagnostic] {
    steps.compactMap { step in
      guard case .output(let output) = step, output.when != nil, output.section != .diagnose else {
        return nil
      }
      return Diagnostic(
        rule: "fence", what: "'when' stands outside the Diagnose section",
        why: "only Diagnose runs in more than one state", help: "remove 'when'",
        at: output.location)
    }
  }

  /// Sections that prove something must assert some output.
  private static func silentSections(_ steps: [Step], _ sections: [Section]) -> [Diagnostic] {
    let asserting = Set(
      steps.compactMap { step in
        if case .output(let output) = step { output.section } else { nil }
      })
    return sections.filter { [.symptom, .diagnose, .verify].contains($0.kind) }
      .filter { !asserting.contains($0.kind) }
      .map { section in
        Diagnostic(
          rule: "silent-section", what: "the section '\(section.title)' asserts no output",
          why: "it would pass whatever the release does",
          help: "add a ```text {output-of=…} block with what readers see", at: section.location)
      }
  }
}
