/// What the site depends on besides its sources.
package struct Edition: Sendable {
  /// The folder of a version that is kept beside the newest, `v0.2`; nil for the newest.
  package var version: String?
  /// Whether pages with `draft: true` are built.
  package var showsDrafts: Bool
  /// When each source was last changed, by its path: UTC, as ISO 8601 has it.
  package var changes: [String: String]

  package init(
    version: String? = nil, showsDrafts: Bool = false, changes: [String: String] = [:]
  ) {
    self.version = version
    self.showsDrafts = showsDrafts
    self.changes = changes
  }

  /// Whether a name can be a version's folder: `v` or a digit first, so that it is none of the
  /// site's own.
  package static func isVersion(_ name: String) -> Bool {
    name.wholeMatch(of: /(?:v[0-9]|[0-9])[A-Za-z0-9._-]*/) != nil
  }
}
