internal import Foundation
package import Processes

/// The names of everything that a cluster holds, to prove that a run left nothing behind.
package struct ClusterSnapshot: Sendable, Equatable {
  /// `RESOURCE NAMESPACE/NAME`.
  package let objects: Set<String>

  /// Kinds that come and go by themselves.
  private static let volatile: Set<String> = [
    "events", "events.events.k8s.io", "leases.coordination.k8s.io", "endpoints",
    "endpointslices.discovery.k8s.io", "componentstatuses",
  ]

  package init(objects: Set<String>) { self.objects = objects }

  /// Lists all kinds that the cluster can list.
  package init(of kubectl: Tool) async throws {
    let kinds = try await kubectl.run(["api-resources", "--verbs=list", "-o", "name"]).output
      .split(separator: "\n").map(String.init).filter { !Self.volatile.contains($0) }
    let format =
      "jsonpath={range .items[*]}{.kind} {.metadata.namespace}/{.metadata.name}{\"\\n\"}{end}"
    let list = try await kubectl.run(
      ["get", kinds.joined(separator: ","), "-A", "--ignore-not-found", "-o", format])
    objects = Set(list.output.split(separator: "\n").map(String.init))
  }

  /// The objects of one namespace, and the namespace itself.
  package func within(_ namespace: String) -> ClusterSnapshot {
    ClusterSnapshot(
      objects: objects.filter { object in
        object.hasSuffix("Namespace /\(namespace)") || object.contains(" \(namespace)/")
      })
  }

  /// What the cluster holds more or less than this, a line each, once that has settled: controllers
  /// remove dependent objects a moment after a namespace is gone.
  ///
  /// - Parameter namespace: only there; everywhere when it is nil.
  package func settledDifferences(on kubectl: Tool, within namespace: String? = nil) async throws
    -> [String]
  {
    func look() async throws -> [String] {
      let after = try await ClusterSnapshot(of: kubectl)
      guard let namespace else { return differences(to: after) }
      return within(namespace).differences(to: after.within(namespace))
    }
    var found = try await look()
    for _ in 0..<10 where !found.isEmpty {
      try await Task.sleep(for: .seconds(1))
      found = try await look()
    }
    return found
  }

  /// What `after` holds more or less than this, a line each.
  package func differences(to after: ClusterSnapshot) -> [String] {
    after.objects.subtracting(objects).sorted().map { "left behind: \($0)" }
      + objects.subtracting(after.objects).sorted().map { "gone: \($0)" }
  }
}
