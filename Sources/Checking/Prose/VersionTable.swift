internal import Diagnostics
internal import Pages

/// A table whose rows name charts and state their versions.
struct VersionTable {
  private static let charts = [["chart", "charts", "чарт", "чарты"]]
  private static let versions = [["version", "chart version", "версия", "версия чарта"]]
  private static let appVersions = [
    [
      "app version", "appversion", "application version", "version of the application",
      "версия приложения",
    ]
  ]

  private let rows: [(chart: any ProseChart, cell: ProseTable.Cell, isApp: Bool)]

  init?(_ table: ProseTable, _ charts: [any ProseChart]) {
    guard let names = table.column(Self.charts) else { return nil }
    let columns = [
      (table.column(Self.versions), false), (table.column(Self.appVersions), true),
    ]
    rows = table.rows.flatMap { row in
      guard names < row.count, let chart = charts.first(where: { $0.name == row[names].text })
      else { return [(chart: any ProseChart, cell: ProseTable.Cell, isApp: Bool)]() }
      return columns.compactMap { column, isApp in
        column.flatMap { $0 < row.count ? (chart, row[$0], isApp) : nil }
      }
    }
    if rows.isEmpty { return nil }
  }

  func check(_ ledger: inout Ledger) {
    for (chart, cell, isApp) in rows {
      guard let real = isApp ? chart.appVersion : chart.version, Self.isVersion(cell.text) else {
        continue
      }
      let code = cell.codes.only.flatMap { $0.text == cell.text ? $0 : nil }
      let place = code?.location ?? cell.location
      let subject = "\(chart.name) \(cell.text)"
      // "Version" alone may be that of the application.
      let others = isApp ? [real] : [real, chart.appVersion].compactMap(\.self)
      if others.contains(where: { Self.plain($0) == Self.plain(cell.text) }) {
        ledger.proven(.chart, subject, at: place, by: ["\(chart.path)/Chart.yaml"])
        continue
      }
      ledger.wrong(
        .chart, subject,
        Diagnostic(
          rule: "stale-table",
          what: "the chart '\(chart.name)' has the \(isApp ? "appVersion" : "version") "
            + "\(Self.plain(real)), not \(Self.plain(cell.text))",
          why: "\(chart.path)/Chart.yaml says so", help: "write \(Self.plain(real))", at: place,
          length: cell.text.utf8.count,
          replacement: cell.text.hasPrefix("v") ? "v\(Self.plain(real))" : Self.plain(real)))
    }
  }

  /// Without the `v` that tags begin with.
  private static func plain(_ version: String) -> String {
    version.hasPrefix("v") ? String(version.dropFirst()) : version
  }

  private static func isVersion(_ text: String) -> Bool {
    text.wholeMatch(of: /v?\d+(\.\d+){1,2}([-+][0-9A-Za-z.+-]+)?/) != nil
  }
}
