internal import Diagnostics
internal import Pages

/// A table of Services, with their ports where it has a column for them.
struct ServicesTable {
  private static let titles = [["service", "services", "сервис", "сервисы"]]
  private static let portTitles = [["port", "ports", "порт", "порты"]]

  private struct Row {
    let name: InlineCode
    let ports: ProseTable.Cell?
  }

  private let names: any ProseNames
  private let rows: [Row]

  /// - Returns: nil when fewer than half of its names are Services of the page's charts: services of
  ///   a cloud are listed in such tables, too.
  init?(_ table: ProseTable, _ names: any ProseNames) {
    guard let column = table.column(Self.titles) else { return nil }
    let ports = table.column(Self.portTitles)
    self.names = names
    rows = table.rows.compactMap { row in
      guard column < row.count, let code = row[column].codes.only, code.text == row[column].text,
        CodeShape.isObjectName(code.text), !CodeShape.isPlaceholder(code.text)
      else { return nil }
      return Row(name: code, ports: ports.flatMap { $0 < row.count ? row[$0] : nil })
    }
    let known = rows.count { names.service($0.name.text, port: nil).isKnown }
    guard known > 0, 2 * known >= rows.count else { return nil }
  }

  /// Nodes of the code that the table explains.
  var codes: [Int] { rows.map(\.name.node) }

  func check(_ past: PastTense, _ ledger: inout Ledger) {
    for row in rows where past.reason(at: row.name) == nil {
      let name = row.name.text
      let answer = names.object(kind: "service", name: name)
      ledger.record(.object, name, answer, at: row.name.location) {
        $0.finding(name[...], row.name)
      }
      guard answer.isKnown, let cell = row.ports else { continue }
      for port in Self.ports(in: cell.text) {
        let answer = names.service(name, port: port)
        ledger.record(.port, "\(name):\(port)", answer, at: cell.location) {
          $0.finding(at: cell.location, length: cell.length)
        }
      }
    }
  }

  /// The numbers of a cell that lists nothing else.
  private static func ports(in text: String) -> [Int] {
    let parts = text.split { $0 == "," || $0 == " " }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : []
  }
}
