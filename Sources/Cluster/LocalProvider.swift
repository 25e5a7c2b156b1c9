internal import Diagnostics
internal import Foundation
internal import Processes
package import Workspace

/// The provider `local`: one real node on this machine, in namespaces of its own.
package struct LocalProvider: ClusterProvider {
  package let name: String
  private let workspace: Workspace
  private let cache: CacheFolder

  package init(name: String = "default", workspace: Workspace, cache: CacheFolder) {
    self.name = name
    self.workspace = workspace
    self.cache = cache
  }

  package var kubeconfig: String { "\(cache.path)/clusters/\(name)/kubeconfig" }

  /// Starts the node; what is missing is built first. Idempotent.
  ///
  /// - Parameter progress: gets each line as it is printed.
  /// - Throws: ``Failure`` that names the missing privilege, package or network.
  package func up(progress: @escaping @Sendable (String) -> Void) async throws {
    // The probe first: nothing is built for a machine that may not run it.
    let scripts = ["cluster/local/probe", "cluster/setup/kubernetes.sh", "cluster/images/build"]
    for script in scripts {
      try await run(script, [], progress)
    }
    try await run("cluster/local/up", [name], progress)
  }

  /// Ends the node and removes all it left. Idempotent.
  package func down(progress: @escaping @Sendable (String) -> Void) async throws {
    try await run("cluster/local/down", [name], progress)
  }

  package func status() async throws -> ClusterStatus {
    let script = Tool(path: workspace.path("cluster/local/status"))
    let result = try await script.run([name], in: workspace.root)
    var facts: [String: String] = [:]
    for line in result.output.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { facts[String(parts[0])] = String(parts[1]) }
    }
    guard let state = facts["state"].flatMap(ClusterStatus.State.init) else {
      throw ScriptFailure.failure(result)
    }
    return ClusterStatus(state: state, facts: facts)
  }

  private func run(
    _ script: String, _ arguments: [String], _ progress: @escaping @Sendable (String) -> Void
  ) async throws {
    let tool = Tool(
      path: workspace.path(script), environment: ["SPARK_K8S_CACHE": cache.path])
    let result = try await tool.run(
      arguments, in: workspace.root, limit: .seconds(3600), progress: progress)
    guard result.outcome.isSuccess else { throw ScriptFailure.failure(result) }
  }
}
