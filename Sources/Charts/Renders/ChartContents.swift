internal import Foundation
internal import Trees
internal import Workspace

/// All files that helm reads of a chart, links followed, and who is whose subchart.
struct ChartContents: Sendable {
  /// A chart or a subchart as it lies on the disk.
  struct Folder: Sendable {
    /// Path in the repository, links resolved.
    var path: String
    /// As `Chart.yaml` says; nil when that cannot be read.
    var name: String?
    /// Names that the chart gives its dependencies, and what these are called themselves.
    var aliases: [String: String] = [:]
    var subcharts: [Folder] = []
  }

  var chart: Folder
  /// Equal as long as no file, no name of a file and no link has changed.
  var fingerprint: Fingerprint
  /// Why helm must not be run: a link leads back, or a file cannot be read.
  var problem: RenderProblem?

  /// The file that a template's name in helm's output stands for: `spark/charts/base/templates/x`.
  func path(ofTemplate name: String) -> String {
    var words = name.split(separator: "/").map(String.init)[...]
    guard !words.isEmpty else { return chart.path }
    words.removeFirst()
    var folder = chart
    while words.count > 2, words.first == "charts",
      let next = folder.subchart(named: words[words.startIndex + 1])
    {
      folder = next
      words = words.dropFirst(2)
    }
    return ([folder.path] + words).joined(separator: "/")
  }
}

extension ChartContents.Folder {
  fileprivate func subchart(named name: String) -> Self? {
    subcharts.first { $0.name == name } ?? subcharts.first { $0.name == aliases[name] }
  }
}
