internal import Diagnostics

/// Rules that concern a page as a whole.
struct PageRules {
  private let steps: [Step]
  private let sections: [Section]
  private let shown: [ShownBlock]
  private let needs: [BlockReader.Need]
  private let source: SourceText

  init(_ reader: PageReader, source: SourceText) {
    steps = reader.steps
    sections = reader.sections
    shown = reader.blocks.shown
    needs = reader.blocks.needs
    self.source = source
  }

  func findings() -> [Diagnostic] {
    duplicateNames() + outputsOfNothing() + misplacedStates() + silentSections()
      + repeatedSections() + danglingNeeds()
  }

  private func duplicateNames() -> [Diagnostic] {
    var first: [String: Location] = [:]
    return names().compactMap { name, location in
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

  /// All names with their places, in the order of the page.
  private func names() -> [(name: String, location: Location)] {
    let ofSteps = steps.compactMap { step -> (String, Location)? in
      switch step {
      case .block(let block): block.name.map { ($0, block.location) }
      case .hidden(let hidden): (hidden.name, hidden.location)
      case .output: nil
      }
    }
    return (ofSteps + shown.map { ($0.name, $0.location) })
      .sorted { ($0.1.position ?? .first) < ($1.1.position ?? .first) }
  }

  private func outputsOfNothing() -> [Diagnostic] {
    var earlier: [String: CommandBlock] = [:]
    return steps.compactMap { step in
      if case .block(let block) = step, let name = block.name { earlier[name] = block }
      guard case .output(let output) = step else { return nil }
      guard let block = earlier[output.blockName] else {
        return dangling(output, earlier.keys.sorted())
      }
      if block.section != output.section { return stray(output, block) }
      guard let reason = Self.silence(of: block) else { return nil }
      return Diagnostic(
        rule: "dangling-output", what: "'output-of=\(output.blockName)' can never be compared",
        why: reason.why, help: reason.help, at: output.location)
    }
  }

  private func dangling(_ output: ExpectedOutput, _ names: [String]) -> Diagnostic {
    let nearest = nearestNames(to: output.blockName, among: names)
    return Diagnostic(
      rule: "dangling-output", what: "'output-of=\(output.blockName)' names no block before it",
      why: "the expectation would never be compared",
      help: nearest.isEmpty
        ? "name a block that stands before it" : "did you mean '\(nearest[0])'?",
      at: output.location)
  }

  private func stray(_ output: ExpectedOutput, _ block: CommandBlock) -> Diagnostic {
    Diagnostic(
      rule: "dangling-output",
      what: "'output-of=\(output.blockName)' stands in another section than its block",
      why: "each section is proven by what its own blocks print",
      help: "move it to the block, at \(block.location)", at: output.location)
  }

  /// Why the output of a block cannot be compared; nil when it can.
  private static func silence(of block: CommandBlock) -> (why: String, help: String)? {
    if block.language == .yaml {
      return ("a yaml block prints nothing", "show what the file has with a bash block")
    }
    if block.background != nil {
      return ("a background block has not ended yet", "write 'ready=log:REGEX' at the block")
    }
    return nil
  }

  private func misplacedStates() -> [Diagnostic] {
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
  private func silentSections() -> [Diagnostic] {
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

  private func repeatedSections() -> [Diagnostic] {
    var first: [Section.Kind: Location] = [:]
    return sections.compactMap { section in
      guard section.kind != .other else { return nil }
      guard let earlier = first[section.kind] else {
        first[section.kind] = section.location
        return nil
      }
      return Diagnostic(
        rule: "repeated-section", what: "two sections are titled '\(section.title)'",
        why: "the first is at \(earlier), and both would be one to the runner",
        help: "join them, or rename one", at: section.location)
    }
  }

  /// Blocks that `needs` names must stand before.
  private func danglingNeeds() -> [Diagnostic] {
    let places = steps.enumerated().reduce(into: [String: Int]()) { places, step in
      if case .block(let block) = step.element, let name = block.name, places[name] == nil {
        places[name] = step.offset
      }
    }
    return needs.compactMap { need in
      let place = places[need.name]
      if let place, place < need.step { return nil }
      let nearest = nearestNames(
        to: need.name, among: places.filter { $0.value < need.step }.keys.sorted())
      return Diagnostic(
        rule: "dangling-need",
        what: place == nil
          ? "'needs=\(need.name)' names no block" : "'needs=\(need.name)' names no earlier block",
        why: place == nil
          ? "nothing of that name is run" : "a block can build on earlier ones only",
        help: place == nil && !nearest.isEmpty
          ? "did you mean '\(nearest[0])'?" : "name a block that stands before this one",
        at: source.location(need.position))
    }
  }
}

extension Position {
  fileprivate static let first = Position(line: 1, column: 1)
}
