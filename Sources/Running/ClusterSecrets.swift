package import Processes
internal import Synchronization

/// The Secrets that a run has seen on its cluster, and its texts without their values.
///
/// Secrets come and go while a run goes on: read them again before a text is told, and what was seen
/// once stays known.
package final class ClusterSecrets: Sendable {
  private let kubectl: Tool
  private let scope: [String]
  private let redactor = Mutex(Redactor())

  /// - Parameter namespace: where Secrets are read; nil for the whole cluster.
  package init(_ kubectl: Tool, namespace: String? = nil) {
    self.kubectl = kubectl
    scope = namespace.map { ["-n", $0] } ?? ["-A"]
  }

  /// Reads the Secrets that there are now; false when the cluster does not show them.
  @discardableResult
  package func read() async -> Bool {
    let arguments = ["get", "secrets", "-o", "json"] + scope
    // A task of its own: what an interrupted step has printed must be told without values, too.
    let reading = Task { [kubectl] in try await kubectl.run(arguments, limit: .seconds(20)) }
    guard let list = try? await reading.value, list.outcome.isSuccess else { return false }
    return redactor.withLock { $0.add(secretList: list.output) }
  }

  package func redact(_ text: String) -> String { redactor.withLock { $0 }(text) }
}
