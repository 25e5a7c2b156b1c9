/// The version of this repository's tools and charts, as CHANGELOG.md names it.
package enum ToolVersion {
  package static let current = "0.1.0"
}
