import ArgumentParser
import Cluster
import Diagnostics
import Foundation
import Processes
import Workspace

/// Where recipes are verified, for all verbs that do.
struct ClusterOptions: ParsableArguments {
  enum Provider: String, ExpressibleByArgument, CaseIterable {
    case local, kind, context
  }

  @Option(help: "A kube context of yours, in place of the local cluster.", completion: .contexts)
  var context: String?

  @Option(
    help: "Where to run; by default 'context' when one is named, else the local cluster.")
  var provider: Provider?

  /// - Throws: ``Failure`` when the options contradict each other.
  func requireConsistency() throws(Failure) {
    guard let provider, provider != .context, let context else { return }
    throw Failure(
      Diagnostic(
        rule: "contradiction",
        what: "'--context \(context)' contradicts '--provider \(provider.rawValue)'",
        why: "the one names a cluster of yours, the other one of this tool",
        help: "leave one of them out"))
  }

  var resolved: Provider { provider ?? (context == nil ? .local : .context) }

  /// The kubeconfig of a cluster of this tool; nil for the user's own.
  ///
  /// - Throws: ``Failure`` when there is no such cluster.
  func kubeconfig(_ workspace: Workspace, _ cache: CacheFolder) throws -> String? {
    let path: String
    switch resolved {
    case .context: return nil
    case .local: path = LocalProvider(workspace: workspace, cache: cache).kubeconfig
    case .kind: path = KindProvider(cache: cache).kubeconfig
    }
    if FileManager.default.fileExists(atPath: path) { return path }
    let up = resolved == .local ? "recipes cluster up" : "recipes cluster up --provider kind"
    throw Failure(
      Diagnostic(
        rule: "no-cluster", what: "no cluster to verify on",
        why: "the \(resolved.rawValue) cluster is not running and no context is named",
        help: "start one with '\(up)', or name yours with '--context NAME'"))
  }
}
