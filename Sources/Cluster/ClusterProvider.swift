/// Starts and removes clusters of one kind for this tool, each under a name.
package protocol ClusterProvider: Sendable {
  var name: String { get }
  /// The file is there while the cluster is.
  var kubeconfig: String { get }

  /// Starts the cluster; idempotent.
  ///
  /// - Parameter progress: gets each line as it is printed.
  /// - Throws: ``Failure`` that names what is missing.
  func up(progress: @escaping @Sendable (String) -> Void) async throws

  /// Ends the cluster and removes all it left; idempotent.
  func down(progress: @escaping @Sendable (String) -> Void) async throws

  func status() async throws -> ClusterStatus
}

/// Whether a cluster runs, and what it says of itself.
package struct ClusterStatus: Sendable, Equatable {
  package enum State: String, Sendable {
    case running, stopped, broken
  }

  package var state: State
  /// Kubeconfig, version and the like.
  package var facts: [String: String]

  package init(state: State, facts: [String: String]) {
    self.state = state
    self.facts = facts
  }
}
