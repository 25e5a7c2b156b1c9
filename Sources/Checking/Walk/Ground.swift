internal import Charts
internal import Pages
internal import Schemas

/// What all pages of a repository are proven against.
struct Ground: Sendable {
  let root: String
  let charts: ChartSet
  /// By the path of the chart.
  let models: [String: ValuesModel]
  /// By the path of the chart.
  let names: [String: ChartNames]
  let presets: [Preset]
  /// Paths of all files that are presets, links included.
  let presetPaths: Set<String>
  let kinds: ResourceKinds
  let schema: KubernetesSchema
  let files: LinkedFiles
  /// Of commands that name none, and of presets when a page installs nothing.
  let namespace: String
  let release: String

  /// Charts that can be installed.
  var installable: [ChartFolder] { charts.charts.filter { !$0.isLibrary } }

  /// The text of a file; nil when there is none.
  func text(_ path: String) -> String? {
    files.bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  func model(_ chart: String) -> ValuesModel? { models[chart] }

  func presets(of charts: [String]) -> [Preset] { presets.filter { charts.contains($0.chart) } }

  /// APIs of operators that a cluster may have: charts that need one refuse to render without it.
  let operatorAPIs = ResourceKinds.known.operatorAPIs
  let givenNames = GivenNames()
  let presetRequests = PresetRequests()

  /// By its path, or by that of a link to it.
  func isPreset(_ path: String) -> Bool {
    presets.contains { $0.path == path } || presetPaths.contains(path)
  }

  /// Whether values files of presets are in the folder.
  func isPresetFolder(_ folder: String) -> Bool {
    presetPaths.contains { $0.hasPrefix("\(folder)/") }
  }

  /// Installations of each preset of some charts; of a chart without any, that with its defaults.
  func requests(for charts: [String]) -> [RenderRequest] {
    charts.flatMap { presetRequests.requests(for: $0, on: self) }
  }
}
