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

  package var name: Name
  package var steps: [PlannedStep]
  /// Whether the phase proves something by failing.
  package var mustFail = false
  /// Whether the run goes on after a failure here: only a proof that leaves a step out does.
  package var mayFail = false

  package init(
    name: Name, steps: [PlannedStep], mustFail: Bool = false, mayFail: Bool = false
  ) {
    self.name = name
    self.steps = steps
    self.mustFail = mustFail
    self.mayFail = mayFail
  }
}
