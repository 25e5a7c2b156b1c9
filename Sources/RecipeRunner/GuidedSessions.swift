import Running

/// The shells of a guided run: its own, and one for each recipe that is glanced at.
struct GuidedSessions: Sendable {
  let own: StepRunner
  private(set) var lookalikes: [Lookalike] = []
  private var others: [StepRunner] = []

  init(own: StepRunner) { self.own = own }

  mutating func add(_ lookalike: Lookalike, _ runner: StepRunner) {
    lookalikes.append(lookalike)
    others.append(runner)
  }

  /// Ends them with everything that their blocks started.
  func end() async {
    for runner in [own] + others { await runner.end() }
  }
}
