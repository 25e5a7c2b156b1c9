internal import Diagnostics
internal import Pages

/// A table of presets, with a column for each chart where it has such.
struct PresetTable {
  private static let titles = [["preset", "presets", "пресет", "пресеты"]]

  private let table: ProseTable
  private let column: Int
  private let charts: [any ProseChart]
  /// Columns that say which presets a chart has.
  private let chartColumns: [(index: Int, chart: any ProseChart)]

  /// - Returns: nil when fewer than half of its names are presets of a chart.
  init?(_ table: ProseTable, _ charts: [any ProseChart]) {
    guard let column = table.column(Self.titles) else { return nil }
    let charts = charts.filter { !$0.presets.isEmpty }
    let named = charts.filter { chart in
      table.context.contains { ValueClaim.names($0, chart) }
    }
    self.table = table
    self.column = column
    chartColumns = table.header.indices.compactMap { index in
      charts.first { Self.isTitle(table.header[index].text, of: $0) }.map { (index, $0) }
    }
    self.charts = named.isEmpty ? charts : named
    let names = Self.names(table, column)
    let known = names.count { PresetClaim.answer($0.text, among: self.charts).isKnown }
    guard known > 0, 2 * known >= names.count else { return nil }
  }

  /// Nodes of the code that the table explains.
  var codes: [Int] {
    Self.names(table, column).map(\.node)
      + table.rows.flatMap { row in
        chartColumns.flatMap { $0.index < row.count ? row[$0.index].codes.map(\.node) : [] }
      }
  }

  func check(_ isBroken: (InlineCode) -> Bool, _ ledger: inout Ledger) {
    for row in table.rows where column < row.count {
      for code in row[column].codes where !CodeShape.isPlaceholder(code.text) {
        if isBroken(code) { continue }
        record(code, PresetClaim.answer(code.text, among: charts), &ledger)
        if row[column].codes.count == 1 { chartCells(code.text, row, &ledger) }
      }
    }
    completeness(&ledger)
  }

  private func record(_ code: InlineCode, _ answer: NameAnswer, _ ledger: inout Ledger) {
    switch answer {
    case .known(let evidence):
      ledger.proven(.preset, code.text, at: code.location, by: evidence)
    case .unknown(let refutation):
      ledger.wrong(.preset, code.text, refutation.finding(code.text[...], code))
    case .notMeant, .runtime, .excluded: break
    }
  }

  /// "yes", nothing, or the preset's name in that chart.
  private func chartCells(_ name: String, _ row: [ProseTable.Cell], _ ledger: inout Ledger) {
    for (index, chart) in chartColumns where index < row.count {
      let cell = row[index]
      if let code = cell.codes.only, cell.text == code.text {
        record(code, PresetClaim.answer(code.text, of: chart), &ledger)
        continue
      }
      guard let states = Self.truth(cell.text) else { continue }
      let isThere = chart.presets.contains(name)
      if states == isThere {
        ledger.proven(.preset, "\(chart.name)/\(name)", at: cell.location, by: [chart.path])
        continue
      }
      let has = isThere ? "has" : "has not"
      ledger.wrong(
        .preset, "\(chart.name)/\(name)",
        Diagnostic(
          rule: "stale-table", what: "the chart '\(chart.name)' \(has) the preset '\(name)'",
          why: "its presets are: \(chart.presets.joined(separator: ", "))",
          help: "correct the cell", at: cell.location, length: cell.length))
    }
  }

  /// A table that lists half of a chart's presets means all of them.
  private func completeness(_ ledger: inout Ledger) {
    let codes = table.rows.flatMap { $0 }.flatMap(\.codes).map(\.text)
    guard !codes.contains(where: { $0.contains("*") }) else { return }
    let listed = Set(codes.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    for chart in charts {
      let missing = chart.presets.filter { !listed.contains($0) }
      guard let first = missing.first, 2 * missing.count <= chart.presets.count,
        chart.presets.count > 1
      else { continue }
      let title = table.header[column]
      ledger.add(
        Diagnostic(
          rule: "stale-table",
          what: "the table lacks the preset '\(first)' of the chart '\(chart.name)'",
          why:
            "it lists \(chart.presets.count - missing.count) of \(chart.presets.count)",
          help: "add \(missing.map { "'\($0)'" }.joined(separator: ", "))",
          at: title.location, length: title.length))
    }
  }

  private static func names(_ table: ProseTable, _ column: Int) -> [InlineCode] {
    table.rows.flatMap { column < $0.count ? $0[column].codes : [] }
      .filter { !CodeShape.isPlaceholder($0.text) }
  }

  /// "Spark 4.1" is the title of a column for `spark-4.1`.
  private static func isTitle(_ text: String, of chart: any ProseChart) -> Bool {
    text == chart.name || text.lowercased().replacing(" ", with: "-") == chart.name
  }

  /// What a cell says; nil for other words.
  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "да", "✓", "✔", "✅", "+", "x": true
    case "", "no", "нет", "—", "–", "-", "✗", "❌": false
    default: nil
    }
  }
}

extension NameAnswer {
  var isKnown: Bool { if case .known = self { true } else { false } }
}
