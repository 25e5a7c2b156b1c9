package import Cluster
internal import Diagnostics
internal import Foundation
internal import Processes
package import Recipes

/// What a cluster has of the things that recipes require.
package struct ClusterFacts: Sendable, Equatable {
  package var provider: String
  /// The server's version, such as `v1.32.3`.
  package var version: String
  /// Served groups and versions, such as `policy/v1`.
  package var apis: Set<String> = []
  /// Names of the CustomResourceDefinitions.
  package var customResources: Set<String> = []
  package var hasDefaultStorageClass = false

  package init(provider: String, version: String) {
    self.provider = provider
    self.version = version
  }

  /// Asks the cluster, and only for what some requirement is about.
  ///
  /// - Throws: ``Failure`` when the cluster does not answer.
  package init(of cluster: PinnedCluster, for requirements: [Requirement]) async throws {
    self.init(provider: cluster.provider, version: cluster.version)
    func ask(_ arguments: [String]) async throws -> String {
      let result = try await cluster.kubectl.run(arguments)
      if result.outcome.isSuccess { return result.output }
      throw Failure(
        Diagnostic(
          rule: "unknown-requirements", what: "the cluster does not say what it has",
          why: "kubectl \(arguments.joined(separator: " ")): "
            + result.errors.trimmingCharacters(in: .whitespacesAndNewlines),
          help: "check that your user may ask this, and run the command again"))
    }
    if requirements.contains(where: \.isAboutAPI) {
      apis = Self.lines(try await ask(["api-versions"]))
    }
    if requirements.contains(where: \.isAboutCustomResource) {
      let path = "jsonpath={range .items[*]}{.metadata.name}{\"\\n\"}{end}"
      customResources = Self.lines(
        try await ask(["get", "customresourcedefinitions", "-o", path]))
    }
    if requirements.contains(.storageClass) {
      hasDefaultStorageClass = Self.hasDefault(
        try await ask(["get", "storageclasses", "-o", "json"]))
    }
  }

  /// Why a requirement does not hold here; nil when it does.
  package func lack(of requirement: Requirement) -> String? {
    if holds(requirement) { return nil }
    return switch requirement {
    case .registry: "the local cluster pulls no images"
    case .api: "the cluster does not serve it"
    case .customResource: "there is no such CustomResourceDefinition"
    case .kubernetes: "the server is \(version)"
    case .storageClass: "there is no default StorageClass"
    }
  }

  private func holds(_ requirement: Requirement) -> Bool {
    switch requirement {
    case .registry: provider != "local"
    case .api(let api): apis.contains(api)
    case .customResource(let name): customResources.contains(name)
    case .kubernetes(let major, let minor): Self.isVersion(version, atLeast: (major, minor))
    case .storageClass: hasDefaultStorageClass
    }
  }

  /// What is known of a requirement without asking the cluster.
  package static func knownLack(of requirement: Requirement, provider: String) -> String? {
    requirement == .registry
      ? ClusterFacts(provider: provider, version: "").lack(of: requirement) : nil
  }

  private static func isVersion(_ text: String, atLeast wanted: (Int, Int)) -> Bool {
    guard let match = text.firstMatch(of: /([0-9]+)\.([0-9]+)/), let major = Int(match.output.1),
      let minor = Int(match.output.2)
    else { return false }
    return (major, minor) >= wanted
  }

  private static func lines(_ text: String) -> Set<String> {
    Set(text.split(separator: "\n").map(String.init))
  }

  private static func hasDefault(_ json: String) -> Bool {
    struct List: Decodable {
      struct Item: Decodable { var metadata: Metadata }
      struct Metadata: Decodable { var annotations: [String: String]? }
      var items: [Item]
    }
    let list = try? JSONDecoder().decode(List.self, from: Data(json.utf8))
    return (list?.items ?? []).contains { item in
      (item.metadata.annotations ?? [:]).contains {
        $0.key.hasSuffix("kubernetes.io/is-default-class") && $0.value == "true"
      }
    }
  }
}

extension Requirement {
  fileprivate var isAboutAPI: Bool { if case .api = self { true } else { false } }

  fileprivate var isAboutCustomResource: Bool {
    if case .customResource = self { true } else { false }
  }
}
