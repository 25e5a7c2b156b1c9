internal import Diagnostics
internal import Foundation
internal import Processes
package import Workspace

/// The provider `kind`: a disposable Kubernetes in containers, made by the program of that name.
package struct KindProvider: ClusterProvider {
  package let name: String
  private let cache: CacheFolder
  private let programs: KindPrograms

  /// - Parameter environment: of this process; `PATH` says where programs are.
  package init(
    name: String = "default", cache: CacheFolder,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.name = name
    self.cache = cache
    programs = KindPrograms(cache: cache, environment: environment)
  }

  /// Private to the user: the kubeconfig holds a key.
  private var folder: String { "\(cache.path)/kind/\(name)" }

  package var kubeconfig: String { "\(folder)/kubeconfig" }

  /// kind's own name for it. All users of the container runtime share these names, and its default one
  /// is somebody else's.
  package var clusterName: String { "spark-k8s-\(name)" }

  /// Creates the cluster and marks it as disposable; loads no image, the nodes pull theirs.
  package func up(progress: @escaping @Sendable (String) -> Void) async throws {
    let kind = try await programs.kind()
    let kubectl = try programs.kubectl()
    let draft = "\(kubeconfig).new"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: draft) }
    if try await exists(kind) {
      try await require(
        kind, ["export", "kubeconfig", "--name", clusterName, "--kubeconfig", draft],
        "the kubeconfig of the kind cluster '\(clusterName)' cannot be read")
    } else {
      progress(
        "creating the kind cluster '\(clusterName)' (a minute; the first time it pulls a node)")
      try await create(kind, draft)
    }
    try await mark(kubectl, draft)
    // Only now: others take the file for a cluster that is ready.
    try AtomicFile.write(try Data(contentsOf: URL(filePath: draft)), to: kubeconfig)
    progress("cluster '\(name)' is up: export KUBECONFIG=\(kubeconfig)")
  }

  package func down(progress: @escaping @Sendable (String) -> Void) async throws {
    let kind = try await programs.kind()
    try await delete(kind)
    try? FileManager.default.removeItem(atPath: folder)
    progress("the kind cluster '\(clusterName)' is gone")
  }

  package func status() async throws -> ClusterStatus {
    let kind = try await programs.kind()
    var facts = ["provider": "kind", "cluster": clusterName]
    guard try await exists(kind) else { return Self.status(.stopped, facts) }
    guard FileManager.default.fileExists(atPath: kubeconfig) else {
      return Self.status(.broken, facts)
    }
    facts["kubeconfig"] = kubeconfig
    var kubectl = try programs.kubectl()
    kubectl.environment["KUBECONFIG"] = kubeconfig
    let version = try await kubectl.run(["version", "-o", "json"], limit: .seconds(20))
    let server = version.output.firstMatch(of: /"serverVersion"[^}]*"gitVersion": *"([^"]+)"/)
    guard let server else { return Self.status(.broken, facts) }
    facts["version"] = String(server.output.1)
    return Self.status(.running, facts)
  }

  private static func status(_ state: ClusterStatus.State, _ facts: [String: String])
    -> ClusterStatus
  {
    ClusterStatus(state: state, facts: facts.merging(["state": state.rawValue]) { $1 })
  }

  private func exists(_ kind: Tool) async throws -> Bool {
    let clusters = try await kind.run(["get", "clusters"])
    guard clusters.outcome.isSuccess else {
      throw Self.failure("kind does not list its clusters", clusters.errors)
    }
    return clusters.output.split(separator: "\n").contains { $0 == clusterName }
  }

  private func create(_ kind: Tool, _ draft: String) async throws {
    do {
      try await require(
        kind,
        ["create", "cluster", "--name", clusterName, "--kubeconfig", draft, "--wait", "5m"],
        "the kind cluster '\(clusterName)' did not come up")
    } catch {
      // Also after Ctrl-C, which ends kind before it has cleaned up.
      await Task { try? await delete(kind) }.value
      throw error
    }
  }

  private func delete(_ kind: Tool) async throws {
    try await require(
      kind, ["delete", "cluster", "--name", clusterName, "--kubeconfig", kubeconfig],
      "the kind cluster '\(clusterName)' cannot be removed")
  }

  private func require(_ kind: Tool, _ arguments: [String], _ what: String) async throws {
    let result = try await kind.run(arguments, limit: .seconds(900))
    if !result.outcome.isSuccess { throw Self.failure(what, result.errors) }
  }

  private func mark(_ kubectl: Tool, _ kubeconfig: String) async throws {
    var kubectl = kubectl
    kubectl.environment["KUBECONFIG"] = kubeconfig
    let result = try await kubectl.run(
      ["apply", "-f", "-"],
      input: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: spark-k8s-cluster, namespace: kube-system}
        data: {disposable: "true", provider: kind, name: \(name)}

        """)
    if !result.outcome.isSuccess {
      throw Self.failure("the kind cluster cannot be marked as disposable", result.errors)
    }
  }

  private static func failure(_ what: String, _ errors: String) -> Failure {
    let words = errors.split(separator: "\n").suffix(3).joined(separator: "; ")
    return Failure(
      Diagnostic(
        rule: "kind", what: what, why: words.isEmpty ? "kind said nothing" : words,
        help: "run 'kind get clusters' and 'kind export logs', or use the local cluster: "
          + "recipes cluster up"))
  }
}
