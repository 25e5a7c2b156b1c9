package import Cluster
internal import Diagnostics
package import Processes
package import Recipes

/// The release that a run leaves for another one to go on with. Its state is written at its
/// namespace, so that both end together.
package struct KeptRelease: Sendable {
  private let namespace: String
  private let cluster: PinnedCluster
  /// helm on the pinned cluster.
  let boundHelm: Tool

  private static let annotation = "recipes-kept"

  package init(namespace: String, cluster: PinnedCluster, helm: Tool) {
    self.namespace = namespace
    self.cluster = cluster
    var helm = helm
    helm.environment["KUBECONFIG"] = cluster.kubeconfig
    boundHelm = helm
  }

  /// Names of the releases in the namespace.
  func releases() async throws -> [String] {
    try await boundHelm.run(["list", "-a", "-q", "-n", namespace]).output
      .split(separator: "\n").map(String.init)
  }

  /// The state in which a run kept the release.
  ///
  /// - Throws: ``Failure`` when no run kept one.
  package func state() async throws -> ExpectedOutput.State {
    let path = "jsonpath={.metadata.annotations.recipes-kept}"
    let found = try await cluster.kubectl.run(
      ["get", "namespace", namespace, "--ignore-not-found", "-o", path])
    if let state = ExpectedOutput.State(rawValue: found.output), try await !releases().isEmpty {
      return state
    }
    throw Failure(
      Diagnostic(
        rule: "no-kept-release", what: "no run has kept a release in '\(namespace)'",
        why: "a part of a recipe runs on the release that an earlier run left",
        help: "run the whole recipe with '--keep' first"))
  }

  /// Writes the state down and says how to go on.
  func note(_ state: ExpectedOutput.State, of recipe: String, _ listener: RunListener) async throws
  {
    let written = try await cluster.kubectl.run(
      ["annotate", "namespace", namespace, "\(Self.annotation)=\(state.rawValue)", "--overwrite"])
    guard written.outcome.isSuccess else {
      return listener(.note("nothing was kept: the namespace '\(namespace)' is not there"))
    }
    listener(
      .note(
        """
        kept: the namespace '\(namespace)' with its release, \(state.rawValue)
          go on:     recipes verify \(recipe) --from BLOCK
          remove it: helm uninstall spark -n \(namespace); kubectl delete namespace \(namespace)
        """))
  }
}
