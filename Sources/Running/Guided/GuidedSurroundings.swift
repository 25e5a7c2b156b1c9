package import Recipes

/// All that a guided run does to the world around it.
package struct GuidedSurroundings: Sendable {
  /// Runs a block once.
  package var execute: BlockExecution
  /// Makes sure that the cluster is still the one of the beginning.
  package var checkCluster: @Sendable () async throws -> Void
  /// The rendered difference that a block makes to the release; nil when none can be told.
  package var difference: @Sendable (GuidedBlock) async throws -> String?
  /// Why a block cannot run on this cluster; nil when it can.
  package var obstacle: @Sendable (CommandBlock) async throws -> String?
  /// Puts a question and waits for the line that is typed; nil at the end of the input. There is
  /// nobody to ask when this is nil.
  package var ask: (@Sendable (String) async -> String?)?
  package var tell: @Sendable (GuidedEvent) async -> Void
  /// Waits between two attempts.
  package var pause: @Sendable () async -> Void

  package init(
    execute: @escaping BlockExecution,
    checkCluster: @escaping @Sendable () async throws -> Void,
    difference: @escaping @Sendable (GuidedBlock) async throws -> String?,
    obstacle: @escaping @Sendable (CommandBlock) async throws -> String?,
    ask: (@Sendable (String) async -> String?)?,
    tell: @escaping @Sendable (GuidedEvent) async -> Void,
    pause: @escaping @Sendable () async -> Void
  ) {
    self.execute = execute
    self.checkCluster = checkCluster
    self.difference = difference
    self.obstacle = obstacle
    self.ask = ask
    self.tell = tell
    self.pause = pause
  }
}
