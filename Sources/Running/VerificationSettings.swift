package import Recipes

/// How a verification begins and ends.
package struct VerificationSettings: Sendable, Equatable {
  /// When the release stays as it is at the end of the run. One that is interrupted is removed.
  package enum Keeping: Sendable, Equatable {
    case never
    /// Another try follows one that fails.
    case whenPassed
    case always
  }

  /// What the commands name in this run.
  package var values: RunValues
  package var keeping = Keeping.never
  /// Whether the run goes on with the release that an earlier one kept, in this state.
  package var kept: ExpectedOutput.State?
  /// Whether other runs use the cluster at the same time, each in a namespace of its own.
  package var isShared = false

  /// Whether a failure is what the run is for: its scene is not shown then.
  package var wantsFailure = false

  package init(values: RunValues) { self.values = values }

  /// Whether the release stays after a run that ended so.
  func keeps(after verdict: RunReport.Verdict) -> Bool {
    // What an earlier run kept is not ours to remove.
    if kept != nil { return true }
    return switch keeping {
    case .never: false
    case .whenPassed: verdict == .passed
    case .always: verdict != .interrupted
    }
  }
}
