/// A kind of objects, with all names that kubectl has for it.
package struct ResourceKind: Sendable, Hashable {
  /// A version of its API.
  package struct Version: Sendable, Hashable {
    /// With the group: `apps/v1`.
    package var apiVersion: String
    /// That serve it.
    package var versions: MinorVersions
    /// Nil when its fields are not known.
    var definition: String?
  }

  package var kind: String
  package var plural: String
  package var shortNames: [String]
  /// Empty for the core.
  package var group: String
  package var versions: [Version]
  package var isNamespaced: Bool
  /// Part of `kubectl get all`.
  package var isInAll: Bool

  package var singular: String { kind.lowercased() }

  /// A kind of a CustomResourceDefinition, whose fields are not known.
  package init(
    custom kind: String, plural: String, shortNames: [String] = [], apiVersion: String,
    isNamespaced: Bool = true
  ) {
    self.init(
      kind: kind, plural: plural, shortNames: shortNames, group: Self.group(of: apiVersion),
      versions: [Version(apiVersion: apiVersion, versions: .known, definition: nil)],
      isNamespaced: isNamespaced, isInAll: false)
  }

  init(
    kind: String, plural: String, shortNames: [String], group: String, versions: [Version],
    isNamespaced: Bool, isInAll: Bool
  ) {
    self.kind = kind
    self.plural = plural
    self.shortNames = shortNames
    self.group = group
    self.versions = versions
    self.isNamespaced = isNamespaced
    self.isInAll = isInAll
  }

  /// `apps` of `apps/v1`, nothing of `v1`.
  package static func group(of apiVersion: String) -> String {
    let parts = apiVersion.split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : ""
  }
}
