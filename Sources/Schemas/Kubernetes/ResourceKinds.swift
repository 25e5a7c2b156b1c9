internal import Diagnostics

/// The kinds that Kubernetes and some operators have, and those that a repository adds.
package struct ResourceKinds: Sendable {
  /// Kubernetes' own, the Spark operator's, the Prometheus operator's.
  package static let known = ResourceKinds(kinds: read())

  package let kinds: [ResourceKind]
  /// By every name that kubectl takes, in the order of ``kinds``.
  private let named: [String: [ResourceKind]]
  /// By the exact name that manifests have.
  private let byKind: [String: [ResourceKind]]

  private init(kinds: [ResourceKind]) {
    self.kinds = kinds
    var named: [String: [ResourceKind]] = [:]
    for kind in kinds {
      for name in Set([kind.plural, kind.singular] + kind.shortNames) {
        named[name, default: []].append(kind)
      }
    }
    self.named = named
    byKind = Dictionary(grouping: kinds, by: \.kind)
  }

  /// With the kinds of CustomResourceDefinitions in addition.
  package func adding(_ custom: [ResourceKind]) -> ResourceKinds {
    ResourceKinds(
      kinds: kinds + custom.filter { new in self[new.group, new.kind] == nil })
  }

  /// The kind that kubectl takes a name for: `svc`, `Deployment`, `deployments.apps`,
  /// `deployments.v1.apps`.
  package func lookup(_ name: String) -> ResourceKind? {
    let parts = name.lowercased().split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    let candidates = named[first] ?? []
    guard parts.count > 1 else { return candidates.first }
    return candidates.first { $0.group == parts[1] }
      ?? candidates.first { kind in
        kind.versions.contains { version in
          let number = version.apiVersion.split(separator: "/").last ?? ""
          return parts[1] == (kind.group.isEmpty ? "\(number)" : "\(number).\(kind.group)")
        }
      }
  }

  /// The kind of a manifest, by its exact name, in whichever group.
  package func lookup(kind: String) -> ResourceKind? { byKind[kind]?.first }

  /// All groups' kinds of one name.
  func all(_ kind: String) -> [ResourceKind] { byKind[kind] ?? [] }

  package subscript(group: String, kind: String) -> ResourceKind? {
    byKind[kind]?.first { $0.group == group }
  }

  /// The names nearest to one that is no kind's, as kubectl spells them.
  package func nearest(to name: String) -> [String] {
    nearestNames(
      to: name,
      among: kinds.flatMap { [$0.plural, $0.singular] + $0.shortNames.filter { $0.count > 3 } })
  }

  /// Whether all kinds of a group are in the list, so that one which is not does not exist.
  package func isComplete(group: String) -> Bool {
    guard group.contains(".") else { return true }
    return kinds.contains { $0.group == group && $0.versions.contains { $0.definition != nil } }
  }

  package var groups: [String] { Array(Set(kinds.map(\.group))).sorted() }
}

extension ResourceKinds {
  private static func read() -> [ResourceKind] {
    var kinds: [ResourceKind] = []
    var places: [String: Int] = [:]
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let next = kind(Substring(line)) else { continue }
      let name = "\(next.group)/\(next.kind)"
      if let place = places[name] {
        kinds[place].versions += next.versions
      } else {
        places[name] = kinds.count
        kinds.append(next)
      }
    }
    // kubectl takes a name that two groups have for the core's, and for an old group's last.
    return kinds.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
  }

  private static func rank(_ kind: ResourceKind) -> Int {
    switch kind.group {
    case "": 0
    case "extensions", "events.k8s.io": 2
    default: 1
    }
  }

  /// Reads `apps/v1 Deployment deployments na apps.v1.Deployment@21- deploy`.
  private static func kind(_ line: Substring) -> ResourceKind? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 5 else { return nil }
    let target = words[4].split(separator: "@").map(String.init)
    return ResourceKind(
      kind: words[1], plural: words[2], shortNames: Array(words.dropFirst(5)),
      group: ResourceKind.group(of: words[0]),
      versions: [
        ResourceKind.Version(
          apiVersion: words[0],
          versions: target.count > 1 ? MinorVersions(span: target[1]) ?? .known : .known,
          definition: target.first == "-" ? nil : target.first)
      ], isNamespaced: words[3].hasPrefix("n"), isInAll: words[3].hasSuffix("a"))
  }
}
