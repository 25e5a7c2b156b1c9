internal import Diagnostics
internal import Foundation
package import Processes

/// A cluster that a run is bound to: a private copy of the kubeconfig, and the identity that is
/// checked again before each change.
package struct PinnedCluster: Sendable {
  /// Path of the private kubeconfig.
  package let kubeconfig: String
  /// UID of the namespace `kube-system`, which no two clusters share.
  package let uid: String
  /// The server's version, such as `v1.32.3`.
  package let version: String
  /// `local` or `context`.
  package let provider: String
  /// Whether the cluster says of itself that it may be broken and thrown away.
  package let isDisposable: Bool
  /// kubectl bound to this cluster.
  package let kubectl: Tool

  /// Where a disposable cluster says that it is one.
  private static let marker = ["configmap", "spark-k8s-cluster", "-n", "kube-system"]

  /// Copies one context of a kubeconfig into `folder` and asks the cluster who it is.
  ///
  /// - Throws: ``Failure`` when there is no such context or no cluster answers.
  package init(kubeconfig source: String?, context: String?, folder: String, kubectl: Tool)
    async throws
  {
    var reader = kubectl
    if let source { reader.environment["KUBECONFIG"] = source }
    let selection = context.map { ["--context", $0] } ?? []
    let view = try await reader.run(
      ["config", "view", "--minify", "--flatten", "--raw"] + selection)
    guard view.outcome.isSuccess else {
      throw Self.unreachable(
        "the kube context '\(context ?? "current")' cannot be read", view.errors)
    }
    kubeconfig = "\(folder)/kubeconfig"
    try Data(view.output.utf8).write(to: URL(filePath: kubeconfig))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: kubeconfig)
    var bound = kubectl
    bound.environment["KUBECONFIG"] = kubeconfig
    self.kubectl = bound
    uid = try await Self.identity(bound)
    version = try await Self.version(bound)
    let marker = try await bound.run(
      ["get"] + Self.marker
        + ["--ignore-not-found", "-o", "jsonpath={.data.disposable} {.data.provider}"])
    let words = marker.output.split(separator: " ")
    isDisposable = words.first == "true"
    provider = words.count > 1 ? String(words[1]) : "context"
  }

  /// Makes sure that this is still the same cluster.
  ///
  /// - Throws: ``Failure`` when another cluster answers, or none.
  package func check() async throws {
    let now = try await Self.identity(kubectl)
    if now != uid {
      throw Failure(
        Diagnostic(
          rule: "cluster-changed", what: "another cluster answers than at the start",
          why: "the UID of kube-system was \(uid) and is \(now)",
          help: "nothing more was changed; check the kube context and run the command again"))
    }
  }

  /// Refuses a cluster that is nobody's to break.
  ///
  /// - Throws: ``Failure`` unless the cluster is disposable.
  package func requireDisposable() throws {
    if isDisposable { return }
    throw Failure(
      Diagnostic(
        rule: "not-disposable", what: "this cluster is not marked as disposable",
        why: "'verify' breaks releases on purpose",
        help: "use 'recipes cluster up', or mark a cluster of yours that may be broken: kubectl "
          + "create configmap spark-k8s-cluster -n kube-system --from-literal=disposable=true"))
  }

  private static func identity(_ kubectl: Tool) async throws -> String {
    let result = try await kubectl.run(
      [
        "get", "namespace", "kube-system", "-o", "jsonpath={.metadata.uid}",
        "--request-timeout=15s",
      ])
    guard result.outcome.isSuccess, !result.output.isEmpty else {
      throw unreachable("no cluster answers", result.errors)
    }
    return result.output
  }

  private static func version(_ kubectl: Tool) async throws -> String {
    let result = try await kubectl.run(["version", "-o", "json"])
    let versions = try JSONDecoder().decode(Versions.self, from: Data(result.output.utf8))
    return versions.serverVersion?.gitVersion ?? "unknown"
  }

  private struct Versions: Decodable {
    struct Server: Decodable { var gitVersion: String }
    var serverVersion: Server?
  }

  private static func unreachable(_ what: String, _ errors: String) -> Failure {
    let why = errors.split(separator: "\n").last.map(String.init) ?? "kubectl said nothing"
    return Failure(
      Diagnostic(
        rule: "no-cluster", what: what, why: why,
        help: "start one with 'recipes cluster up', or name yours with '--context NAME'"))
  }
}
