package import Trees

/// An object that a manifest makes when it is applied.
package struct ManifestObject: Sendable {
  package var apiVersion: String
  package var kind: String
  /// Nil where the cluster gives it one.
  package var name: String?
  /// Nil where the command says it.
  package var namespace: String?
  package var labels: [String: String]
  package var tree: Tree

  /// Nil when the tree is no manifest.
  package init?(_ tree: Tree) {
    guard let apiVersion = tree["apiVersion"]?.scalarText, let kind = tree["kind"]?.text else {
      return nil
    }
    self.apiVersion = apiVersion
    self.kind = kind
    name = tree.at("metadata", "name")?.scalarText
    namespace = tree.at("metadata", "namespace")?.scalarText
    labels = [:]
    for member in tree.at("metadata", "labels")?.members ?? [] {
      labels[member.key] = member.value.scalarText
    }
    self.tree = tree
  }

  /// The objects of a text, those in a `List` one by one; none when it is no YAML.
  package static func objects(in text: String) -> [ManifestObject] {
    guard case .manifests(let trees) = YAMLText(text).content else { return [] }
    return trees.flatMap(objects)
  }

  package static func objects(in tree: Tree) -> [ManifestObject] {
    if tree["kind"]?.text == "List" { return tree["items"]?.elements.flatMap(objects) ?? [] }
    return ManifestObject(tree).map { [$0] } ?? []
  }

  /// As a person names it: `Pod/reader`.
  package var title: String { name.map { "\(kind)/\($0)" } ?? kind }

  /// Whether it describes pods without an image: a patch of another manifest, or a part of one.
  package var isPart: Bool {
    guard let containers = podTemplate?.at("spec", "containers")?.elements else {
      return podTemplate != nil || ManifestObject.workloads.contains(kind)
    }
    return !containers.contains { $0["image"] != nil }
  }

  private static let workloads: Set = [
    "Pod", "CronJob", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job",
  ]

  /// What its pods are made from, of a Pod it is itself; nil for other kinds.
  package var podTemplate: Tree? {
    switch kind {
    case "Pod": tree
    case "CronJob": tree.at("spec", "jobTemplate", "spec", "template")
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "ReplicationController":
      tree.at("spec", "template")
    default: nil
    }
  }
}
