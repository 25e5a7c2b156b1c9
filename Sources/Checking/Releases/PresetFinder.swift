internal import Charts
internal import Foundation

/// Finds the values files that stand for an installation.
struct PresetFinder {
  let root: String
  /// Relative to the root, with what a values file's name is among them.
  let files: [String]
  let charts: ChartSet

  /// Those that a chart can be told for, sorted by name. A link and its target are one preset.
  func presets() -> [Preset] {
    var seen: Set<String> = []
    return files.compactMap { path in
      guard let chart = chart(of: path) else { return nil }
      return Preset(path: path, chart: chart.path, name: name(path, chart))
    }
    .sorted {
      ($0.path.hasPrefix($0.chart) ? 1 : 0, $0.name) < (
        $1.path.hasPrefix($1.chart) ? 1 : 0, $1.name
      )
    }
    .filter {
      seen.insert(URL(filePath: "\(root)/\($0.path)").resolvingSymlinksInPath().path).inserted
    }
    .sorted { $0.name < $1.name }
  }

  /// The chart whose folder holds the file, else one that a folder of the path is named after, else
  /// the only one.
  private func chart(of path: String) -> ChartFolder? {
    if let chart = charts.charts.first(where: { path.hasPrefix("\($0.path)/") }) { return chart }
    let folders = path.split(separator: "/").dropLast().map(String.init)
    for folder in folders.reversed() {
      let named = charts.charts.first {
        $0.path.split(separator: "/").last.map(String.init) == folder
      }
      if let chart = named ?? charts.chart(named: folder) { return chart }
    }
    let installable = charts.charts.filter { !$0.isLibrary }
    return installable.count == 1 ? installable[0] : nil
  }

  private func name(_ path: String, _ chart: ChartFolder) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").dropLast().joined(separator: ".")
    let folder = chart.path.split(separator: "/").last.map(String.init) ?? chart.name
    return "\(folder)/\(stem)"
  }
}
