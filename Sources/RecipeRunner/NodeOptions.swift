import ArgumentParser
import Cluster
import Diagnostics
import Workspace

/// Which cluster of this tool a verb of `recipes cluster` is about.
struct NodeOptions: ParsableArguments {
  @Option(help: "Name of the cluster.")
  var name = "default"

  @Option(help: "What makes it: this machine itself, or kind in Docker or Podman.")
  var provider: ClusterOptions.Provider?

  /// - Throws: ``Failure`` for a cluster that is not this tool's, or outside of a repository.
  func cluster(_ cache: CacheFolder) throws -> any ClusterProvider {
    switch provider ?? .local {
    case .local: LocalProvider(name: name, workspace: try Workspace(), cache: cache)
    case .kind: KindProvider(name: name, cache: cache)
    case .context: throw Self.notOurs
    }
  }

  private static let notOurs = Failure(
    Diagnostic(
      rule: "not-ours", what: "a cluster of yours is neither started nor removed here",
      why: "'--provider context' stands for a kube context of yours",
      help: "'recipes cluster up --context NAME' tells whether 'verify' may use it"))
}
