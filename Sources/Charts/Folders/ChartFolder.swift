package import Trees

/// A chart as it lies in the repository: what helm reads of it, before any rendering.
package struct ChartFolder: Sendable {
  /// Relative to the repository's root, with links followed.
  package var path: String
  /// The same, absolute.
  package var absolutePath: String
  package var name: String
  package var version: String?
  package var appVersion: String?
  package var isLibrary: Bool
  /// `Chart.yaml`.
  package var metadata: Tree
  /// Those that `Chart.yaml` lists, then those that only lie in `charts/`.
  package var dependencies: [ChartDependency] = []
  /// `values.yaml`; null when there is none.
  package var values = Tree(.null)
  package var valuesText = ""
  /// `values.schema.json`.
  package var schema: Tree?
  package var templates: [ChartTemplate] = []
  /// False when a part of the chart could not be read: nothing is certain then.
  package var isComplete = true

  package var valuesPath: String { file("values.yaml") }

  /// The path of a file of the chart.
  func file(_ name: String) -> String { path == "." ? name : "\(path)/\(name)" }
}

/// A file under `templates/`, or `NOTES.txt`, or a helper file.
package struct ChartTemplate: Sendable, Hashable {
  /// Relative to the chart's folder: `templates/service.yaml`.
  package var name: String
  /// Relative to the repository's root.
  package var path: String
  package var text: String

  /// Its text is no manifest: it only defines what others include.
  package var isPartial: Bool { (name.split(separator: "/").last ?? "").hasPrefix("_") }
}
