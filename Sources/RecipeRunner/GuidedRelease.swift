import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Workspace

/// The release that a guided run works on, as helm tells it.
struct GuidedRelease: Sendable {
  let cluster: PinnedCluster
  let tools: Toolbox
  let values: RunValues
  let words: GuidedWords

  /// What is said before anything runs.
  ///
  /// - Throws: ``Failure`` when there is no such release.
  func opening(of page: GuidedPage, documented: RunValues, mayBeMissing: Bool) async throws
    -> GuidedOpening
  {
    let revision = try await revision()
    if revision == nil, !mayBeMissing {
      throw Failure(words.noRelease(values))
    }
    return GuidedOpening(
      title: page.page.frontmatter.title, recipe: page.recipe.id, context: try await context(),
      namespace: values.namespace, release: values.release,
      parameters: values.parameters.filter { documented.parameters[$0.key] != $0.value },
      revision: revision,
      versions: [
        "recipes \(ToolVersion.current)", "Kubernetes \(cluster.version)",
        "helm \(try await tools.helmVersion())", "kubectl \(try await tools.kubectlVersion())",
      ], date: Date().ISO8601Format())
  }

  /// Revision and status, such as `3, deployed`; nil when there is no release of that name.
  private func revision() async throws -> String? {
    var helm = tools.helm
    helm.environment["KUBECONFIG"] = cluster.kubeconfig
    let result = try await helm.run(
      ["status", values.release, "-n", values.namespace, "-o", "json"])
    if result.outcome.isSuccess {
      let status = try JSONDecoder().decode(Status.self, from: Data(result.output.utf8))
      return "\(status.version), \(status.info.status)"
    }
    if result.errors.contains("not found") { return nil }
    throw Failure(
      Diagnostic(
        rule: "unreadable-release", what: "the release '\(values.release)' cannot be read",
        why: result.errors.split(separator: "\n").last.map(String.init) ?? "helm said nothing",
        help: "your user needs to read the Secrets of the namespace '\(values.namespace)'"))
  }

  private struct Status: Decodable {
    struct Info: Decodable { var status: String }
    var version: Int
    var info: Info
  }

  private func context() async throws -> String {
    let result = try await cluster.kubectl.run(["config", "current-context"])
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
