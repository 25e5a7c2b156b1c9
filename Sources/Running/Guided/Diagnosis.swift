internal import Recipes

/// What the Diagnose section says about a release.
package enum Diagnosis: String, Sendable {
  case broken, healthy, neither

  /// What one block says.
  package enum BlockState: Sendable, Equatable {
    case broken
    case healthy
    /// It printed neither what it prints on a broken release nor what on a healthy one.
    case neither
    /// Only the healthy output is documented, and this is another one.
    case notHealthy
    /// It tells no states apart, or was left out.
    case silent
  }

  /// Broken when some block says so and none contradicts; healthy when all say so.
  package init(_ states: [BlockState]) {
    if states.contains(.neither) {
      self = .neither
    } else if states.contains(.broken) {
      self = .broken
    } else if states.contains(.notHealthy) {
      self = .neither
    } else {
      self = states.contains(.healthy) ? .healthy : .neither
    }
  }
}

extension GuidedBlock {
  /// The state that an execution shows.
  func state(of attempt: BlockAttempt, values: RunValues) -> Diagnosis.BlockState {
    func holds(_ patterns: [OutputPattern]) -> Bool {
      patterns.allSatisfy { $0.mismatch(with: attempt.output, values: values) == nil }
    }
    let broken = patterns(in: .broken)
    let healthy = patterns(in: .healthy)
    guard attempt.complaint == nil, holds(always) else { return .neither }
    let isBroken = !broken.isEmpty && holds(broken)
    let isHealthy = !healthy.isEmpty && holds(healthy)
    if isBroken != isHealthy { return isBroken ? .broken : .healthy }
    // Outputs of both states hold, or one that is not documented might.
    if isBroken || healthy.isEmpty { return .silent }
    return broken.isEmpty ? .notHealthy : .neither
  }
}
