internal import Diagnostics
package import Trees

/// Which definition a manifest has to fit.
package enum ManifestKind: Sendable {
  /// It fits when the value fits this type.
  case described(FieldType)
  /// Its fields are not known; the reason says why.
  case undescribed(String)
  case wrong(SchemaFinding)
}

extension KubernetesSchema {
  /// What `apiVersion` and `kind` of a manifest say; nil when it has not both.
  ///
  /// - Parameter isApplied: the manifest is certainly one of a cluster's objects.
  package func kind(of manifest: Tree, isApplied: Bool = false) -> ManifestKind? {
    guard let api = manifest["apiVersion"], let name = manifest["kind"],
      let apiVersion = api.scalarText, let kind = name.text
    else { return nil }
    if apiVersion == "v1", kind == "List" { return .undescribed("a list of objects") }
    let group = ResourceKind.group(of: apiVersion)
    let question = KindQuestion(apiVersion: api, kind: name, group: group)
    if let known = kinds[group, kind] { return answer(question, known, apiVersion) }
    return unknown(question, apiVersion, kind, isApplied)
  }

  private struct KindQuestion {
    var apiVersion: Tree
    var kind: Tree
    var group: String

    func wrong(
      at tree: Tree, _ what: String, because why: String, help: String?, replacement: String? = nil
    ) -> ManifestKind {
      .wrong(
        SchemaFinding(
          reason: .unknownKind, position: tree.position, text: tree.scalarText, path: "",
          what: what, why: why, help: help, replacement: replacement))
    }
  }

  // MARK: A kind that the group has

  private func answer(_ question: KindQuestion, _ known: ResourceKind, _ apiVersion: String)
    -> ManifestKind
  {
    let spans = known.versions.filter { $0.apiVersion == apiVersion }
    guard let last = spans.last else {
      return isUndescribed(known)
        ? .undescribed("no schema of \(known.group) is at hand") : otherVersion(question, known)
    }
    if let gap = gap(spans, known) {
      return question.wrong(
        at: question.apiVersion,
        "\(apiVersion) \(known.kind) is not in Kubernetes 1.\(gap.missing)", because: gap.why,
        help: serving(known, in: versions).map { "use '\($0)'" })
    }
    guard let definition = last.definition else {
      return .undescribed("no schema of \(known.group) is at hand")
    }
    return .described(.fields(definition))
  }

  private func isUndescribed(_ known: ResourceKind) -> Bool {
    known.versions.allSatisfy { $0.definition == nil }
  }

  /// A supported version that does not serve what it has to, with the reason.
  private func gap(_ spans: [ResourceKind.Version], _ known: ResourceKind) -> (
    missing: Int, why: String
  )? {
    guard spans.contains(where: { $0.versions.has(versions.last) }) else {
      let until = spans.map(\.versions.last).filter { $0 < versions.last }.max()
      return (
        versions.last,
        until.map { "it was removed in 1.\($0 + 1)" } ?? "it came in a later version"
      )
    }
    guard demandsOldest, !spans.contains(where: { $0.versions.has(versions.first) }),
      // Where no version of the API is in all of them, the newest is the best that can be written.
      serving(known, in: versions) != nil
    else { return nil }
    let since = spans.map(\.versions.first).min() ?? versions.last
    return (versions.first, "it came in 1.\(since)")
  }

  /// The API version that all of `versions` serve, in whichever group.
  private func serving(_ known: ResourceKind, in versions: MinorVersions) -> String? {
    let related = [known] + kinds.all(known.kind).filter { $0.group != known.group }
    return related.flatMap(\.versions).last { version in
      version.versions.has(versions.first) && version.versions.has(versions.last)
    }?.apiVersion
  }

  private func otherVersion(_ question: KindQuestion, _ known: ResourceKind) -> ManifestKind {
    let served = known.versions.filter { $0.versions.has(versions.last) }.map(\.apiVersion)
    let better = served.last ?? known.versions.last?.apiVersion ?? known.group
    return question.wrong(
      at: question.apiVersion,
      "\(question.apiVersion.scalarText ?? "") has no kind '\(known.kind)'",
      because: "Kubernetes \(versions) has it in \(better)", help: "use '\(better)'")
  }

  // MARK: A kind that the group does not have

  private func unknown(
    _ question: KindQuestion, _ apiVersion: String, _ kind: String, _ isApplied: Bool
  ) -> ManifestKind {
    let isKnownGroup = kinds.groups.contains(question.group)
    if isKnownGroup, !kinds.isComplete(group: question.group) {
      return .undescribed("no schema of \(question.group) is at hand")
    }
    let elsewhere = kinds.all(kind)
    if let home = home(of: elsewhere, for: question.group, isKnownGroup) {
      return otherVersion(question, home)
    }
    guard isKnownGroup else {
      return .undescribed("no schema of \(question.group) is at hand")
    }
    // `Config` of a kubeconfig is no misspelt ConfigMap.
    let near = nearestNames(to: kind, among: Set(kinds.kinds.map(\.kind)).sorted())
      .filter { abs($0.count - kind.count) <= 2 }
    guard isApplied || !near.isEmpty else {
      return .undescribed("Kubernetes has no kind '\(kind)': it is another program's")
    }
    let inGroup = near.filter { kinds[question.group, $0] != nil }
    let best = inGroup.first ?? near.first
    return question.wrong(
      at: question.kind, "\(apiVersion) has no kind '\(kind)'",
      because: "Kubernetes \(versions) does not know it",
      help: best.map { "did you mean '\($0)'?" },
      replacement: inGroup.count == 1 ? inGroup[0] : nil)
  }

  /// The kind that is meant where one of its name is in another group: not that of an operator
  /// which has a kind of the same name.
  private func home(of candidates: [ResourceKind], for group: String, _ isKnownGroup: Bool)
    -> ResourceKind?
  {
    guard let first = candidates.first else { return nil }
    if isKnownGroup || !group.contains(".") { return first }
    return candidates.first {
      !nearestNames(to: group, among: [$0.group]).isEmpty && !$0.group.isEmpty
    }
  }
}
