package import Trees

extension KubernetesSchema {
  /// All that Kubernetes would refuse or drop of a manifest, in the order of its text. Objects of a
  /// `List` are looked at one by one; what has no known kind has no finding.
  ///
  /// - Parameters:
  ///   - isWhole: false for a part of a manifest, in which fields may be left out.
  ///   - isApplied: the manifest is certainly an object of a cluster.
  ///   - isUnsure: whether a text stands for another that is not known yet.
  package func findings(
    in manifest: Tree, isWhole: Bool = true, isApplied: Bool = false,
    isUnsure: @escaping (String) -> Bool = { _ in false }
  ) -> [SchemaFinding] {
    let items = manifest["kind"]?.text == "List" ? manifest["items"]?.elements : nil
    if let items {
      return items.flatMap {
        findings(in: $0, isWhole: isWhole, isApplied: isApplied, isUnsure: isUnsure)
      }
    }
    let words = [manifest["apiVersion"]?.scalarText, manifest["kind"]?.scalarText].compactMap(
      \.self)
    guard !words.contains(where: isUnsure) else { return [] }
    switch kind(of: manifest, isApplied: isApplied) {
    case .wrong(let finding): return [finding]
    case .described(let type):
      var walk = ManifestWalk(
        schema: self, name: words.joined(separator: " "), isWhole: isWhole, isUnsure: isUnsure)
      walk.check(manifest, type, at: ManifestWalk.Path(text: "", position: manifest.position))
      return walk.findings
    case .undescribed, nil: return []
    }
  }

  /// Where a field belongs that stands in the wrong mapping: the nearest one that has it, below.
  func home(of field: String, below definition: KubernetesDefinition, at path: String) -> String? {
    var open = [(definition, path)]
    var seen: Set<String> = [definition.name]
    for _ in 0..<3 {
      var next: [(KubernetesDefinition, String)] = []
      for (definition, path) in open {
        for below in definition.fields where below.versions.has(versions.last) {
          guard let (inner, suffix) = KubernetesSchema.fields(of: below.type),
            seen.insert(inner.name).inserted
          else { continue }
          let place = path.isEmpty ? "\(below.name)\(suffix)" : "\(path).\(below.name)\(suffix)"
          if !inner.forms(of: field).isEmpty { return place }
          next.append((inner, place))
        }
      }
      open = next
    }
    return nil
  }

  private static func fields(of type: FieldType) -> (KubernetesDefinition, String)? {
    switch type {
    case .fields(let name): KubernetesTable.shared.definition(name).map { ($0, "") }
    case .list(let element): fields(of: element).map { ($0.0, "[]") }
    default: nil
    }
  }
}
