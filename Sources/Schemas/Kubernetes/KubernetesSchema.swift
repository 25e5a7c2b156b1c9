internal import Diagnostics

/// What objects of Kubernetes may hold, in each supported version.
package struct KubernetesSchema: Sendable {
  package let versions: MinorVersions
  /// Whether what the oldest version does not have yet is a finding, too.
  package let demandsOldest: Bool
  package let kinds: ResourceKinds

  package init(
    versions: MinorVersions? = nil, demandsOldest: Bool = true, kinds: ResourceKinds = .known
  ) {
    self.versions =
      versions
      ?? MinorVersions(
        oldest: SupportedVersions.kubernetes.first ?? "",
        newest: SupportedVersions.kubernetes.last ?? "") ?? .known
    self.demandsOldest = demandsOldest
    self.kinds = kinds
  }

  /// What a path leads to, in any of the versions. `items` of a `List` are of any kind.
  ///
  /// - Parameter apiVersion: the newest of the kind's when nil.
  package func field(_ path: [FieldPart], apiVersion: String? = nil, kind: String) -> FieldAnswer {
    if kind == "List" { return list(path) }
    guard let version = version(apiVersion, kind) else { return .unknownKind }
    guard let definition = version.definition else {
      return path.first == .key("metadata")
        ? answer(path, ArraySlice(path).dropFirst(), .fields("meta.v1.ObjectMeta")) : .freeForm
    }
    return answer(path, ArraySlice(path), .fields(definition))
  }

  /// What a path leads to in a list of objects of one kind, as `kubectl get pods` answers.
  package func field(inListOf kind: String, _ path: [FieldPart]) -> FieldAnswer {
    guard path.count >= 2, path[0] == .key("items") else { return list(path) }
    let below = field(Array(path.dropFirst(2)), kind: kind)
    if case .unknown(let part, let nearest) = below {
      return .unknown(part: part + 2, nearest: nearest)
    }
    return below
  }

  private func list(_ path: [FieldPart]) -> FieldAnswer {
    let fields = ["apiVersion", "items", "kind", "metadata"]
    switch path.first {
    case .key("items"), .each, .anywhere, nil: return .freeForm
    case .key("metadata"):
      return answer(path, ArraySlice(path).dropFirst(), .fields("meta.v1.ListMeta"))
    case .key(let name):
      return fields.contains(name)
        ? .known(.string([])) : .unknown(part: 0, nearest: nearestNames(to: name, among: fields))
    case .index: return .unknown(part: 0, nearest: [])
    }
  }

  private func version(_ apiVersion: String?, _ kind: String) -> ResourceKind.Version? {
    guard let apiVersion else {
      let known = kinds.lookup(kind: kind) ?? kinds.lookup(kind)
      return known?.versions.last { $0.versions.overlaps(versions) && !$0.isUnripe }
        ?? known?.versions.last
    }
    let group = ResourceKind.group(of: apiVersion)
    return kinds[group, kind]?.versions.first { $0.apiVersion == apiVersion }
  }
}

extension KubernetesSchema {
  private func answer(_ path: [FieldPart], _ rest: ArraySlice<FieldPart>, _ type: FieldType)
    -> FieldAnswer
  {
    guard let part = rest.first else { return .known(type) }
    if case .anywhere = part { return .freeForm }
    switch type {
    case .anything, .object: return .freeForm
    case .map(let value): return answer(path, rest, part, inMapOf: value)
    case .list(let element): return answer(path, rest, part, inListOf: element)
    case .fields(let name): return answer(path, rest, in: name)
    default: return .unknown(part: rest.startIndex, nearest: [])
    }
  }

  private func answer(
    _ path: [FieldPart], _ rest: ArraySlice<FieldPart>, _ part: FieldPart,
    inListOf element: FieldType
  ) -> FieldAnswer {
    if case .key(let name) = part { return missing(name, rest, element) }
    return answer(path, rest.dropFirst(), element)
  }

  private func answer(
    _ path: [FieldPart], _ rest: ArraySlice<FieldPart>, _ part: FieldPart, inMapOf value: FieldType
  ) -> FieldAnswer {
    if case .index = part { return .unknown(part: rest.startIndex, nearest: []) }
    return rest.count == 1 ? .freeForm : answer(path, rest.dropFirst(), value)
  }

  private func answer(_ path: [FieldPart], _ rest: ArraySlice<FieldPart>, in name: String)
    -> FieldAnswer
  {
    guard let definition = KubernetesTable.shared.definition(name), let part = rest.first else {
      return .freeForm
    }
    switch part {
    case .each: return .freeForm
    case .key(let key):
      let form = definition.forms(of: key).last { $0.versions.overlaps(versions) }
      guard let form else { return missing(key, rest, .fields(name)) }
      return answer(path, rest.dropFirst(), form.type)
    default: return .unknown(part: rest.startIndex, nearest: [])
    }
  }

  private func missing(_ key: String, _ rest: ArraySlice<FieldPart>, _ type: FieldType)
    -> FieldAnswer
  {
    .unknown(part: rest.startIndex, nearest: suggestions(for: key, in: type))
  }

  /// The names of a type's fields that may be meant: those nearest, else those that begin or end alike.
  func suggestions(for key: String, in type: FieldType) -> [String] {
    let names = names(in: type)
    let near = nearestNames(to: key, among: names)
    guard near.isEmpty, key.count >= 4 else { return near }
    let wanted = key.lowercased()
    return names.filter { name in
      let name = name.lowercased()
      return name.hasPrefix(wanted) || name.hasSuffix(wanted) || wanted.hasPrefix(name)
        || wanted.hasSuffix(name)
    }
  }

  /// The one of several names that is certainly meant: it differs in case alone, or no other is near.
  static func certain(_ names: [String], for text: String) -> String? {
    if let same = names.first(where: { $0.lowercased() == text.lowercased() }) { return same }
    return names.count == 1 && !nearestNames(to: text, among: names).isEmpty ? names[0] : nil
  }

  /// The fields of a type in the supported versions.
  func names(in type: FieldType) -> [String] {
    guard case .fields(let name) = type else { return [] }
    let fields = KubernetesTable.shared.definition(name)?.fields ?? []
    return Set(fields.filter { $0.versions.overlaps(versions) }.map(\.name)).sorted()
  }
}

extension ResourceKind.Version {
  /// `v1alpha1`, `v2beta2`: not the one that is meant when none is named.
  var isUnripe: Bool { apiVersion.contains("alpha") || apiVersion.contains("beta") }
}
