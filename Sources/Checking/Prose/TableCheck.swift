internal import Diagnostics

/// Proves the tables of a page that list values, presets, versions or Services.
struct TableCheck {
  let names: any ProseNames
  private let values: [ValuesTable]
  private let presets: [PresetTable]
  private let versions: [VersionTable]
  private let services: [ServicesTable]
  private let covered: Set<Int>
  private let past: PastTense

  init(_ names: any ProseNames, _ page: ProsePage, _ past: PastTense) {
    self.names = names
    self.past = past
    let tables = ProseTable.all(in: page, past)
    values = tables.compactMap { ValuesTable($0, names.charts) }
    presets = tables.compactMap { PresetTable($0, names.charts) }
    versions = tables.compactMap { VersionTable($0, names.charts) }
    services = tables.compactMap { ServicesTable($0, names) }
    covered = Set(
      values.flatMap(\.codes) + presets.flatMap(\.codes) + services.flatMap(\.codes))
  }

  /// Whether a table says what the code means.
  func covers(_ code: InlineCode) -> Bool { covered.contains(code.node) }

  /// - Parameter isBroken: whether the code is the text of a link that leads nowhere.
  func check(_ isBroken: (InlineCode) -> Bool) -> Ledger {
    var ledger = Ledger()
    for table in values { table.check(past, &ledger) }
    for table in presets { table.check(isBroken, &ledger) }
    for table in versions { table.check(&ledger) }
    for table in services { table.check(past, &ledger) }
    return ledger
  }
}
