/// What a documented chart name (`repo/name`, `oci://host/name`, `./charts/name`) stands for.
package enum ChartReference: Sendable {
  case chart(ChartFolder)
  /// Not in this repository; the reason says why.
  case external(String)
  /// It has to be in this repository, and is not. The nearest names, best first.
  case unknown([String])
}

/// How a page names a chart on a command line of helm.
package struct DocumentedChart: Sendable {
  package var name: String
  /// The folder that the command runs in, relative to the root.
  package var folder: String
  /// `--version`.
  package var version: String?
  /// `helm repo add NAME URL` of the page.
  package var repositories: [String: String]

  package init(
    _ name: String, in folder: String = "", version: String? = nil,
    repositories: [String: String] = [:]
  ) {
    self.name = name
    self.folder = folder
    self.version = version
    self.repositories = repositories
  }
}
