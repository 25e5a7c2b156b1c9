internal import Diagnostics
internal import Trees

/// A table of a chart's values, with their defaults where it has a column for them.
struct ValuesTable {
  private static let keys = [
    ["key", "parameter", "setting", "ключ", "параметр", "настройка"],
    ["name", "option", "имя", "опция"], ["value", "values", "значение", "значения"],
  ]
  private static let defaults = [
    ["default", "defaults", "default value", "по умолчанию", "значение по умолчанию"],
    ["value", "значение"],
  ]

  private let table: ProseTable
  private let column: Int
  private let defaultColumn: Int?
  private let charts: [any ProseChart]

  /// - Returns: nil when fewer than half of its keys are values of a chart.
  init?(_ table: ProseTable, _ charts: [any ProseChart]) {
    guard let column = table.column(Self.keys) else { return nil }
    self.table = table
    self.column = column
    let other = table.column(Self.defaults)
    defaultColumn = other == column ? nil : other
    let named = charts.filter { chart in
      table.context.contains { ValueClaim.names($0, chart) }
    }
    let keys = Self.keyCodes(table, column).map(\.text)
    let counted = (named.isEmpty ? charts : named).map { chart in
      (chart, keys.count { Self.isKnown($0, chart) })
    }
    guard let most = counted.map(\.1).max(), most > 0, 2 * most >= keys.count,
      let best = counted.first(where: { $0.1 == most })?.0
    else { return nil }
    self.charts = counted.map(\.0).filter { ValueClaim.areAlike($0, best) }
  }

  /// Nodes of the code that the table explains.
  var codes: [Int] {
    table.rows.flatMap { row in
      [column, defaultColumn].compactMap(\.self).flatMap { index in
        index < row.count ? row[index].codes.map(\.node) : []
      }
    }
  }

  func check(_ past: PastTense, _ ledger: inout Ledger) {
    for row in table.rows where column < row.count {
      for code in row[column].codes where Self.isKey(code.text) {
        key(code, row, past, &ledger)
      }
    }
  }

  private func key(
    _ code: InlineCode, _ row: [ProseTable.Cell], _ past: PastTense, _ ledger: inout Ledger
  ) {
    let path = ValueClaim.path(code.text[...])
    for chart in charts {
      guard case .known = answer(path, code.text, chart) else {
        wrong(code, path, chart, past, &ledger)
        return
      }
    }
    guard let chart = charts.first, case .known(let evidence) = answer(path, code.text, chart)
    else { return }
    ledger.proven(.valuesKey, code.text, at: code.location, by: evidence)
    if let defaultColumn, defaultColumn < row.count, row[column].codes.count == 1 {
      TableDefault(row[defaultColumn]).check(code.text, path, charts, &ledger)
    }
  }

  private func answer(_ path: [String], _ key: String, _ chart: any ProseChart) -> NameAnswer {
    let answer = chart.value(path)
    guard answer == .notMeant else { return answer }
    return .unknown(
      NameAnswer.Refutation(
        rule: "stale-table", what: "the chart '\(chart.name)' has no value '\(key)'",
        why: "values.yaml and the templates name no such key",
        nearest: nearestNames(to: key, among: chart.valueNames)))
  }

  private func wrong(
    _ code: InlineCode, _ path: [String], _ chart: any ProseChart, _ past: PastTense,
    _ ledger: inout Ledger
  ) {
    let answer = answer(path, code.text, chart)
    if case .excluded(let reason) = answer {
      ledger.excluded(.valuesKey, code.text, because: reason, at: code.location)
    }
    guard case .unknown(var refutation) = answer else { return }
    if let reason = past.reason(at: code) {
      ledger.excluded(.valuesKey, code.text, because: reason, at: code.location)
      return
    }
    refutation.rule = "stale-table"
    ledger.wrong(.valuesKey, code.text, refutation.finding(code.text[...], code))
  }

  private static func keyCodes(_ table: ProseTable, _ column: Int) -> [InlineCode] {
    table.rows.flatMap { column < $0.count ? $0[column].codes : [] }.filter { isKey($0.text) }
  }

  private static func isKey(_ text: String) -> Bool {
    !text.hasPrefix(".") && !text.hasPrefix("-") && CodeShape.isDotted("a.\(text)")
  }

  private static func isKnown(_ key: String, _ chart: any ProseChart) -> Bool {
    if case .known = chart.value(ValueClaim.path(key[...])) { true } else { false }
  }
}
