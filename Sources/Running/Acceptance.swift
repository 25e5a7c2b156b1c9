package import Diagnostics
package import Recipes

/// What a run printed, taken over as what the pages expect.
package struct Acceptance: Sendable, Equatable {
  /// The new pages.
  package let pages: [PageLanguage: SourceText]
  /// The blocks whose expected output is another one now, in the order of the page.
  package let blocks: [String]

  /// - Parameter report: of a plan that is ``VerificationPlan/accepting()``.
  /// - Throws: ``Failure`` when something failed, printed nothing, or nothing differs.
  package init(_ report: RunReport, of recipe: Recipe, values: RunValues) throws(Failure) {
    guard let original = recipe.original else { throw Failure(recipe.diagnostics) }
    try Self.requireSuccess(report)
    var printed: [Int: String] = [:]
    for (index, expected) in original.outputs.enumerated() {
      printed[index] = try Self.otherOutput(expected, report, values)
    }
    if printed.isEmpty {
      throw Self.refusal("nothing differs", "the pages expect what was printed", recipe.folder)
    }
    let texts = recipe.pages.mapValues { $0.accepting(printed, values: values) }
    let pages = texts.map { ($0, RecipePage($1, language: $0, isGuide: recipe.kind == .guide)) }
    let changed = Recipe(
      id: recipe.id, folder: recipe.folder, pages: Dictionary(uniqueKeysWithValues: pages),
      files: recipe.files)
    if let finding = changed.diagnostics.first {
      throw Self.refusal(
        "the new pages would be no recipe", finding.message,
        "\(finding.location ?? Location(path: recipe.folder))")
    }
    try Self.requireMatch(changed, report, values)
    self.pages = texts
    var seen = Set<String>()
    blocks = printed.keys.sorted().map { original.outputs[$0].blockName }
      .filter { seen.insert($0).inserted }
  }

  private static func requireSuccess(_ report: RunReport) throws(Failure) {
    if let failed = report.results.first(where: { $0.verdict.isFailure && !$0.hasOtherOutput }) {
      throw refusal(
        "'\(failed.name)' failed (\(failed.phase.rawValue))", failed.verdict.complaint ?? "",
        "\(failed.location)")
    }
    if let finding = report.findings.first {
      throw refusal(finding.what, finding.why, report.recipe)
    }
    if !report.results.contains(where: { $0.verdict.proves || $0.hasOtherOutput }) {
      throw refusal("everything was skipped", "nothing was printed", report.recipe)
    }
  }

  /// What was printed in place of an expected output; nil when it matches or did not run.
  private static func otherOutput(
    _ expected: ExpectedOutput, _ report: RunReport, _ values: RunValues
  ) throws(Failure) -> String? {
    let outputs = results(for: expected, report).map(\.output)
    let other = outputs.first { expected.pattern.mismatch(with: $0, values: values) != nil }
    guard let other else { return nil }
    let name = "'\(expected.blockName)'"
    if expected.pattern.comparison != .lines {
      throw refusal(
        "\(name) printed something else than its \(expected.pattern.comparison.rawValue)",
        "only lines can be taken over; change it by hand", "\(expected.location)")
    }
    if other.allSatisfy(\.isWhitespace) {
      throw refusal("\(name) printed nothing", "no output asserts anything", "\(expected.location)")
    }
    if other.contains("[REDACTED]") {
      throw refusal(
        "\(name) printed the value of a Secret", "it does not belong on a page",
        "\(expected.location)")
    }
    return other
  }

  /// In every state that an expectation is about, the new one has to hold.
  private static func requireMatch(_ recipe: Recipe, _ report: RunReport, _ values: RunValues)
    throws(Failure)
  {
    for expected in recipe.original?.outputs ?? [] {
      for result in results(for: expected, report) {
        guard let mismatch = expected.pattern.mismatch(with: result.output, values: values) else {
          continue
        }
        throw refusal(
          "'\(expected.blockName)' does not always print the same",
          "taken over from another state, in '\(result.phase.rawValue)' \(mismatch)",
          "\(expected.location)")
      }
    }
  }

  /// The runs of a block that an expectation is about.
  private static func results(for expected: ExpectedOutput, _ report: RunReport) -> [StepResult] {
    report.results.filter { result in
      let state: ExpectedOutput.State = result.phase == .diagnoseBroken ? .broken : .healthy
      return result.name == expected.blockName && result.attempts > 0
        && (expected.when == nil || expected.when == state)
    }
  }

  private static func refusal(_ what: String, _ why: String, _ place: String) -> Failure {
    Failure(
      Diagnostic(
        rule: "not-accepted", what: "nothing is accepted: \(what)", why: "\(why) (\(place))",
        help: "the pages are as they were; see 'recipes verify'"), exitCode: .findings)
  }
}
