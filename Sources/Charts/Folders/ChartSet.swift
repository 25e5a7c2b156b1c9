package import Diagnostics

/// All charts of a repository.
package struct ChartSet: Sendable {
  /// Charts that are no subchart of another's `charts/` folder, by path.
  package let charts: [ChartFolder]
  /// What could not be read; the rest is there.
  package let diagnostics: [Diagnostic]
  /// Subcharts, too.
  private let all: [ChartFolder]
  let files: RepositoryFiles

  /// - Parameters:
  ///   - root: of the repository.
  ///   - patterns: folders of charts, `*` and `**` stand for names; nil: every folder with a `Chart.yaml` that
  ///     is no subchart.
  ///   - excluding: folders and patterns that are left out.
  package init(root: String, patterns: [String]? = nil, excluding: [String] = []) {
    files = RepositoryFiles(root: root)
    var reader = ChartReader(files: files)
    charts = ChartSearch(files: files, excluding: excluding).folders(patterns).compactMap {
      reader.chart(at: $0)
    }
    all = reader.read
    diagnostics = reader.diagnostics
  }

  /// - Parameter path: relative to the root, or absolute; links are followed.
  package func chart(at path: String) -> ChartFolder? {
    let wanted = files.shown(files.realPath(path))
    return all.first { $0.path == wanted }
  }

  /// Not a subchart when another has the name, too.
  package func chart(named name: String) -> ChartFolder? {
    charts.first { $0.name == name } ?? all.first { $0.name == name }
  }

  /// Names and paths by which a page may mean a chart.
  var names: [String] { Array(Set(charts.flatMap { [$0.name, $0.path] })).sorted() }
}
