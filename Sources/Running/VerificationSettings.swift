package import Recipes

/// How a verification begins and ends.
package struct VerificationSettings: Sendable, Equatable {
  /// What the commands name in this run.
  package var values: RunValues
  /// Whether the release stays as it is at the end of the run.
  package var keepsRelease = false
  /// Whether the run goes on with the release that an earlier one kept, in this state.
  package var kept: ExpectedOutput.State?
  /// Whether other runs use the cluster at the same time, each in a namespace of its own.
  package var isShared = false

  package init(values: RunValues) { self.values = values }
}
