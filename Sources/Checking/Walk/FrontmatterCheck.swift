internal import Charts
internal import Diagnostics
internal import Recipes

/// Proves what a recipe's frontmatter names: charts and presets.
struct FrontmatterCheck: Sendable {
  let ground: Ground

  func ledger(_ page: RecipePage) -> Ledger {
    var ledger = Ledger()
    for (name, place) in page.items(of: "presets") { preset(name, place, &ledger) }
    for (name, place) in page.items(of: "charts") { chart(name, place, &ledger) }
    return ledger
  }

  private func preset(_ name: String, _ place: Location, _ ledger: inout Ledger) {
    if let preset = ground.presets.first(where: { $0.name == name }) {
      ledger.proven(.preset, name, at: place, by: [preset.path])
      return
    }
    let nearest = nearestNames(to: name, among: ground.presets.map(\.name))
    ledger.wrong(
      .preset, name,
      Diagnostic(
        rule: "unknown-preset", what: "unknown preset '\(name)'",
        why: "no values file of that name stands for an installation",
        help: Mistake.suggestion(nearest, otherwise: "see the folder of presets"), at: place,
        length: name.utf8.count))
  }

  private func chart(_ name: String, _ place: Location, _ ledger: inout Ledger) {
    let charts = ground.charts.charts
    if let chart = charts.first(where: { $0.path.hasSuffix("/\(name)") || $0.name == name }) {
      ledger.proven(.chart, name, at: place, by: ["\(chart.path)/Chart.yaml"])
      return
    }
    let nearest = nearestNames(to: name, among: charts.map(\.name))
    ledger.wrong(
      .chart, name,
      Diagnostic(
        rule: "unknown-chart", what: "unknown chart '\(name)'",
        why: "no folder of that name holds a Chart.yaml",
        help: Mistake.suggestion(
          nearest, otherwise: "there are: \(charts.map(\.name).joined(separator: ", "))"),
        at: place,
        length: name.utf8.count))
  }
}
