/// A part of a verification: what runs in one state of the release.
package struct Phase: Sendable, Equatable {
  package enum Name: String, Sendable, CaseIterable {
    case setup
    /// Blocks that readers meet before the first section with a meaning.
    case before = "before"
    case diagnoseHealthy = "diagnose, healthy"
    case fault
    case diagnoseBroken = "diagnose, broken"
    /// Verify must not hold while the release is broken.
    case verifyBroken = "verify, broken"
    case fix
    case diagnoseFixed = "diagnose, fixed"
    case steps
    case verify
    /// Blocks of further sections, such as Prevention.
    case after = "after"
    case cleanup
  }

  /// After which failures a phase goes on.
  package enum Tolerance: Sendable, Equatable {
    case none
    /// Until a block that asserts output has failed: to show that a proof can fail.
    case untilAssertion
    /// After other output than expected: to take it over.
    case otherOutput
    /// To its end: what follows a step that was left out may fail.
    case all
  }

  package var name: Name
  package var steps: [PlannedStep]
  /// Whether the phase proves something by failing.
  package var mustFail = false
  package var tolerance = Tolerance.none

  package init(name: Name, steps: [PlannedStep], mustFail: Bool = false) {
    self.name = name
    self.steps = steps
    self.mustFail = mustFail
  }

  /// Whether the phase goes on after a step that failed so.
  func goesOn(after step: PlannedStep, _ result: StepResult) -> Bool {
    switch tolerance {
    case .none: false
    case .untilAssertion: !(step.isAsserting && result.hasWrongOutput)
    case .otherOutput: result.hasOtherOutput
    case .all: true
    }
  }
}
