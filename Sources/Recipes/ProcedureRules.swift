internal import Diagnostics

/// Rules for what is done with the blocks of a page: none may be left out silently.
struct ProcedureRules {
  let page: RecipePage

  func findings() -> [Diagnostic] {
    if page.isGuide { return [] }
    return missingSections() + blocksThatNothingRuns() + states() + faults()
  }

  private func titles(_ kinds: [Section.Kind]) -> String {
    let titles = Section.titles[page.language, default: [:]]
    return kinds.map { "'\(titles[$0] ?? "")'" }.joined(separator: ", ")
  }

  /// A troubleshooting recipe has all four sections, a how-to its steps and their proof.
  private func missingSections() -> [Diagnostic] {
    let wanted: [Section.Kind] =
      page.isTroubleshooting ? [.symptom, .diagnose, .fix, .verify] : [.steps, .verify]
    let missing = wanted.filter { kind in !page.sections.contains { $0.kind == kind } }
    guard let first = missing.first else { return [] }
    let title = Section.titles[page.language]?[first] ?? ""
    return [
      Diagnostic(
        rule: "missing-section", what: "no section \(titles(missing))",
        why: page.isTroubleshooting
          ? "a recipe that diagnoses has \(titles(wanted))"
          : "a recipe without a diagnosis is a how-to and has \(titles(wanted))",
        help: "add '## \(title)'", at: page.source.location(Position(line: 1, column: 1)))
    ]
  }

  /// A how-to has no broken release, on which a symptom would show and a fix would help.
  private func blocksThatNothingRuns() -> [Diagnostic] {
    if page.isTroubleshooting { return [] }
    return page.blocks.filter { $0.noRunReason == nil && [.symptom, .fix].contains($0.section) }
      .map { block in
        Diagnostic(
          rule: "never-run", what: "nothing would run the block '\(block.name ?? "")'",
          why: "without \(titles([.diagnose])) this is a how-to, which has no "
            + titles([.symptom, .fix]),
          help: "move it, or write {norun reason=\"…\"}", at: block.location)
      }
  }

  /// Diagnose knows the broken state: what holds always tells no state.
  private func states() -> [Diagnostic] {
    let knows = page.outputs.contains { $0.section == .diagnose && $0.when == .broken }
    guard !knows, let section = page.sections.first(where: { $0.kind == .diagnose }) else {
      return []
    }
    return [
      Diagnostic(
        rule: "untold-state",
        what: "the section '\(section.title)' expects nothing with 'when=broken'",
        why: "it could not tell a broken release from a healthy one",
        help: "add ```text {output-of=… when=broken}", at: section.location)
    ]
  }

  private func faults() -> [Diagnostic] {
    let faults = page.hiddenSteps.filter { $0.kind == .fault }
    if page.isTroubleshooting {
      return faults.isEmpty
        ? [
          Diagnostic(
            rule: "no-fault", what: "no fault is injected",
            why: "a diagnosis is proven on a release that is broken",
            help: "add '<!-- recipe:fault name=… file=… -->'",
            at: page.source.location(Position(line: 1, column: 1)))
        ] : []
    }
    return faults.map { fault in
      Diagnostic(
        rule: "never-run", what: "nothing would inject the fault '\(fault.name)'",
        why: "only a recipe with \(titles([.diagnose])) is proven on a broken release",
        help: "remove it, or diagnose what it breaks", at: fault.location)
    }
  }
}
