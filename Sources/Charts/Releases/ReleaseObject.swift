package import Trees
package import Workspace

/// A Kubernetes object that helm renders, or that a page creates.
package struct ReleaseObject: Sendable, Hashable {
  package let apiVersion: String
  package let kind: String
  package let name: String
  /// Only where the manifest names one.
  package let namespace: String?
  package let labels: [String: String]
  /// The object as the cluster would hold it, without generated values: of a Secret the keys stay,
  /// under `data`, with empty texts; checksums of configurations are empty.
  package let tree: Tree
  /// The file that rendered it, by its path in the repository: `charts/x/templates/y.yaml`.
  package let template: String
  /// What helm runs beside the release: tests, jobs before an upgrade.
  package let isHook: Bool
  /// Equal for objects that say the same.
  package let digest: Fingerprint
  /// Of a ConfigMap: templates of pods that a program starts, by their keys.
  let podTemplates: [String: Tree]
  private var memo = ReleaseDerived.Memo()

  /// Nil for what is no object: it has a kind and a name, which `generateName` may stand for.
  package init?(_ manifest: Tree, template: String) {
    let stable = manifest.withoutGeneratedValues(kind: manifest["kind"]?.text ?? "")
    self.init(
      stable: stable, template: template,
      digest: Fingerprint(of: stable.withSortedKeys.encoded(positions: false)),
      podTemplates: ReleasePodTemplates.templates(in: stable))
  }

  /// Of a tree that has no generated values, with what was worked out before.
  init?(
    stable tree: Tree, template: String, digest: Fingerprint, podTemplates: [String: Tree]
  ) {
    let metadata = tree["metadata"]
    guard let kind = tree["kind"]?.text,
      let name = (metadata?["name"] ?? metadata?["generateName"])?.scalarText
    else { return nil }
    apiVersion = tree["apiVersion"]?.text ?? ""
    self.kind = kind
    self.name = name
    namespace = metadata?["namespace"]?.text
    labels = metadata?["labels"]?.textByKey ?? [:]
    isHook = metadata?.at("annotations", "helm.sh/hook") != nil
    self.tree = tree
    self.template = template
    self.digest = digest
    self.podTemplates = podTemplates
  }

  /// What is derived holds the object itself, and must not hold what holds it.
  var derived: ReleaseDerived { memo.value(of: withOwnMemo) }

  private var withOwnMemo: ReleaseObject {
    var copy = self
    copy.memo = ReleaseDerived.Memo()
    return copy
  }

  /// `Deployment/spark-connect`, for people and for evidence.
  package var title: String { "\(kind)/\(name)" }

  package static func == (left: ReleaseObject, right: ReleaseObject) -> Bool {
    left.digest == right.digest && left.template == right.template
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Tree {
  /// The scalars of a mapping as texts.
  var textByKey: [String: String] {
    Dictionary(
      members.compactMap { member in member.value.scalarText.map { (member.key, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  fileprivate var withSortedKeys: Tree {
    switch value {
    case .mapping(let members):
      Tree(
        .mapping(
          members.map { member in
            Member(
              key: member.key, keyPosition: member.keyPosition, value: member.value.withSortedKeys)
          }.sorted { $0.key < $1.key }))
    case .sequence(let list): Tree(.sequence(list.map(\.withSortedKeys)))
    default: self
    }
  }

  /// Secrets are generated afresh in each render, and so are the checksums of them.
  fileprivate func withoutGeneratedValues(kind: String) -> Tree {
    let stable = withoutChecksums
    guard kind == "Secret" else { return stable }
    let keys = ["data", "stringData"].flatMap { stable[$0]?.members ?? [] }
    var members = stable.members.filter { !["data", "stringData"].contains($0.key) }
    if !keys.isEmpty { members.append(Tree.emptied(keys)) }
    return Tree(.mapping(members), at: position)
  }

  private static func emptied(_ members: [Member]) -> Member {
    var seen: Set<String> = []
    let empty = members.filter { seen.insert($0.key).inserted }.map { member in
      Member(
        key: member.key, keyPosition: member.keyPosition,
        value: Tree(.string(""), at: member.value.position))
    }
    return Member(
      key: "data", keyPosition: members[0].keyPosition,
      value: Tree(.mapping(empty), at: members[0].keyPosition))
  }

  private var withoutChecksums: Tree {
    switch value {
    case .mapping(let members):
      Tree(.mapping(members.map(Tree.withoutChecksum)), at: position)
    case .sequence(let list): Tree(.sequence(list.map(\.withoutChecksums)), at: position)
    default: self
    }
  }

  private static func withoutChecksum(_ member: Member) -> Member {
    let value =
      member.key.hasPrefix("checksum/")
      ? Tree(.string(""), at: member.value.position) : member.value.withoutChecksums
    return Member(key: member.key, keyPosition: member.keyPosition, value: value)
  }
}
