/// A values file that stands for an installation of a chart.
struct Preset: Sendable, Hashable {
  /// Relative to the repository's root.
  var path: String
  /// Path of the chart's folder.
  var chart: String
  /// As the frontmatter of recipes and inline code name it: `spark-4.1/jupyter-connect-k8s`.
  var name: String
}
