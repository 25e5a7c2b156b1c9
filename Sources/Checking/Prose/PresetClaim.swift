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

  /// `CHART/NAME`, or a name that one of the charts has.
  static func answer(_ text: String, among charts: [any ProseChart]) -> NameAnswer {
    let parts = text.split(separator: "/")
    if parts.count == 2, let chart = charts.first(where: { $0.name == parts[0] }) {
      return answer(String(parts[1]), of: chart)
    }
    let answers = charts.map { answer(text, of: $0) }.filter { $0 != .notMeant }
    return answers.first(where: \.isKnown) ?? answers.first ?? .notMeant
  }
}
