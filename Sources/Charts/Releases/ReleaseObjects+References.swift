internal import Trees

extension ReleaseObjects {
  /// A rendered object that names one which is not rendered: a Secret that whoever installs the chart
  /// has made before.
  func referrer(kind: String, name: String) -> ReleaseObject? {
    guard let fields = Self.fields[kind], givenNames?.contains(name) ?? true else { return nil }
    return objects.first { Self.names(in: $0.tree, fields, below: "").contains(name) }
  }

  /// Where manifests name objects of a kind: the field, or the one that holds it and `name`.
  private static let fields: [String: Set<String>] = [
    "Secret": ["secretName", "secretKeyRef", "secretRef", "secret", "imagePullSecrets"],
    "ConfigMap": ["configMap", "configMapKeyRef", "configMapRef"],
    "PersistentVolumeClaim": ["claimName"],
    "ServiceAccount": ["serviceAccountName"],
  ]

  private static func names(in tree: Tree, _ fields: Set<String>, below field: String) -> [String] {
    let elements = tree.elements.flatMap { names(in: $0, fields, below: field) }
    return tree.members.reduce(into: elements) { found, member in
      if let text = member.value.text {
        let isName = member.key == "name" && fields.contains(field)
        if isName || fields.contains(member.key) { found.append(text) }
      } else {
        found += names(in: member.value, fields, below: member.key)
      }
    }
  }
}
