package import Diagnostics

/// All charts of a repository.
package struct ChartSet: Sendable {
  /// Charts that are no subchart of another's `charts/` folder, by path.
  package let charts: [ChartFolder]
  /// What could not be read; the rest is there.
  package let diagnostics: [Diagnostic]
  /// Subcharts, too.
  private let all: [ChartFolder]
  private let byPath: [String: ChartFolder]
  let files: ChartFiles

  /// - Parameters:
  ///   - root: of the repository.
  ///   - patterns: folders of charts, `*` and `**` stand for names; nil: every folder with a `Chart.yaml` that
  ///     is no subchart.
  ///   - excluding: folders and patterns that are left out.
  package init(root: String, patterns: [String]? = nil, excluding: [String] = []) {
    files = ChartFiles(root: root)
    var reader = ChartReader(files: files)
    charts = ChartSearch(files: files, excluding: excluding).folders(patterns).compactMap {
      reader.chart(at: $0)
    }
    all = reader.read
    byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    diagnostics = reader.diagnostics
  }

  /// - Parameter path: relative to the root, or absolute; links are followed.
  package func chart(at path: String) -> ChartFolder? {
    // Following links asks the disk.
    byPath[path] ?? byPath[files.shown(files.realPath(path))]
  }

  /// Not a subchart when another has the name, too.
  package func chart(named name: String) -> ChartFolder? {
    charts.first { $0.name == name } ?? all.first { $0.name == name }
  }

  /// Whether a chart and its subcharts could be read. What helm says of one that could not follows
  /// from what ``diagnostics`` say already.
  package func isSound(_ path: String) -> Bool {
    guard let chart = chart(at: path) else { return true }
    let prefix = chart.file("")
    let isRead = !diagnostics.contains { $0.location?.path.hasPrefix(prefix) ?? false }
    return isRead && chart.dependencies.allSatisfy { $0.chart.map { isSound($0.path) } ?? true }
  }

  /// Names and paths by which a page may mean a chart.
  var names: [String] { Array(Set(charts.flatMap { [$0.name, $0.path] })).sorted() }
}
