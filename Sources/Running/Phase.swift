package import Recipes

/// A part of a verification: what runs in one state of the release.
package struct Phase: Sendable, Equatable {
  package enum Name: String, Sendable, CaseIterable {
    case setup
    case diagnoseHealthy = "diagnose, healthy"
    case fault
    case diagnoseBroken = "diagnose, broken"
    /// Verify must not hold while the release is broken.
    case verifyBroken = "verify, broken"
    case fix
    case diagnoseFixed = "diagnose, fixed"
    case steps
    case verify
    case cleanup
  }

  package var name: Name
  package var steps: [PlannedStep]
  /// Whether the phase proves something by failing.
  package var mustFail = false
}

/// One step of a phase, with what its output must be in that state of the release.
package enum PlannedStep: Sendable, Equatable {
  case hidden(HiddenStep)
  case block(CommandBlock, expectations: [OutputPattern])

  package var name: String {
    switch self {
    case .hidden(let step): step.name
    case .block(let block, _): block.name ?? ""
    }
  }
}
