internal import Schemas
internal import Trees

/// What the API server asks of an object beyond the types of its fields.
struct ManifestRules {
  private let object: ManifestObject
  private let isWhole: Bool
  private let isApplied: Bool

  init(_ object: ManifestObject, isWhole: Bool, isApplied: Bool) {
    self.object = object
    self.isWhole = isWhole
    self.isApplied = isApplied
  }

  var findings: [SchemaFinding] {
    nameFindings + labelFindings + selectorFindings + volumeFindings
  }

  // MARK: Names

  private var nameFindings: [SchemaFinding] {
    let metadata = object.tree["metadata"]
    guard let name = metadata?["name"] else {
      guard isApplied, metadata?["generateName"] == nil else { return [] }
      return [
        SchemaFinding(
          reason: .missingField, position: object.tree.position, path: "metadata",
          what: "'metadata.name' is missing", why: "every object has a name",
          help: "add it, or 'generateName'")
      ]
    }
    guard let text = name.text, !Placeholder.isIn(text), !isRole, !isName(text) else { return [] }
    return [
      SchemaFinding(
        reason: .refusedValue, position: name.position, text: text, path: "metadata.name",
        what: "'\(text)' is no name of an object",
        why:
          "names have lowercase letters, digits, '-' and '.', and begin and end with a letter or digit"
      )
    ]
  }

  /// Names of roles are less strict.
  private var isRole: Bool { object.apiVersion.hasPrefix("rbac.authorization.k8s.io/") }

  private func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 253
      && parts.allSatisfy { part in
        part.first != "-" && part.last != "-" && !part.isEmpty
          && part.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
              || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
          }
      }
  }

  // MARK: Labels

  private var labelFindings: [SchemaFinding] {
    let places = [
      (object.tree.at("metadata", "labels"), "metadata.labels"),
      (
        object.kind == "Pod" ? nil : object.podTemplate?.at("metadata", "labels"),
        "the pods' labels"
      ),
      (object.tree.at("spec", "selector", "matchLabels"), "spec.selector.matchLabels"),
    ]
    return places.flatMap { labels, path in
      (labels?.members ?? []).compactMap { label in
        guard let text = label.value.text, !Placeholder.isIn(text), !isLabelValue(text) else {
          return nil
        }
        return SchemaFinding(
          reason: .refusedValue, position: label.value.position, text: text, path: path,
          what: "the label '\(label.key)' cannot be '\(text)'",
          why:
            "values of labels have at most 63 letters, digits, '-', '_' and '.', and begin and end with a letter or digit"
        )
      }
    }
  }

  private func isLabelValue(_ text: String) -> Bool {
    func isAlphanumeric(_ character: Character?) -> Bool {
      character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
    return text.isEmpty
      || text.utf8.count <= 63 && isAlphanumeric(text.first) && isAlphanumeric(text.last)
        && text.allSatisfy { isAlphanumeric($0) || "-_.".contains($0) }
  }

  // MARK: What has to fit

  /// The selector of a workload has to fit the labels of its own pods.
  private var selectorFindings: [SchemaFinding] {
    guard isWhole, object.kind != "Job",
      let selector = object.tree.at("spec", "selector", "matchLabels"),
      let template = object.podTemplate, object.kind != "Pod"
    else { return [] }
    let labels = template.at("metadata", "labels")
    guard labels?.keys.contains(where: Placeholder.isIn) != true else { return [] }
    return selector.members.compactMap { wanted in
      let found = labels?[wanted.key]
      let texts = [wanted.key, wanted.value.scalarText, found?.scalarText].compactMap(\.self)
      guard found != wanted.value, !texts.contains(where: Placeholder.isIn) else { return nil }
      return SchemaFinding(
        reason: .refusedValue, position: wanted.keyPosition, text: wanted.key,
        path: "spec.selector.matchLabels",
        what: "the selector '\(wanted.key)=\(wanted.value.scalarText ?? "")' does not fit the pods",
        why: found.map { "their label is '\($0.scalarText ?? "")'" }
          ?? "spec.template.metadata.labels has no such label")
    }
  }

  /// What containers mount has to be a volume of the pod.
  private var volumeFindings: [SchemaFinding] {
    guard isWhole, let pod = object.podTemplate?["spec"] else { return [] }
    let claims = object.tree.at("spec", "volumeClaimTemplates")?.elements ?? []
    let volumes = (pod["volumes"]?.elements ?? []).map { $0["name"]?.text }
    let names = volumes + claims.map { $0.at("metadata", "name")?.text }
    guard !names.contains(where: { $0.map(Placeholder.isIn) ?? true }) else { return [] }
    let containers = (pod["containers"]?.elements ?? []) + (pod["initContainers"]?.elements ?? [])
    return containers.flatMap { $0["volumeMounts"]?.elements ?? [] }.compactMap { mount in
      guard let name = mount["name"], let text = name.text, !names.contains(text),
        !Placeholder.isIn(text)
      else { return nil }
      return SchemaFinding(
        reason: .refusedValue, position: name.position, text: text, path: "volumeMounts",
        what: "no volume is named '\(text)'",
        why: "a container mounts it, but the pod has no such volume",
        help: names.isEmpty
          ? "add it to 'volumes'"
          : "the pod has \(names.compactMap(\.self).map { "'\($0)'" }.joined(separator: ", "))")
    }
  }
}
