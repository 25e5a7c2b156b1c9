internal import Diagnostics

/// A preset that a page names.
enum PresetClaim {
  static func answer(_ name: String, of chart: any ProseChart) -> NameAnswer {
    if chart.presets.isEmpty { return .notMeant }
    if chart.presets.contains(name) { return .known(by: [chart.path]) }
    return .unknown(
      NameAnswer.Refutation(
        rule: "unknown-preset", what: "the chart '\(chart.name)' has no preset '\(name)'",
        why: "its presets are: \(chart.presets.joined(separator: ", "))",
        nearest: nearestNames(to: name, among: chart.presets)))
  }
}
