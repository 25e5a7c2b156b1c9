internal import Foundation

/// The statistics as a table, and the reasons why facts are not proven.
package struct StatisticsTable: CustomStringConvertible {
  package let description: String

  /// Reasons beyond these are summed up.
  private static let shownReasons = 12

  package init(_ statistics: Statistics) {
    let kinds = Fact.Kind.allCases.compactMap { kind in
      statistics.counts[kind].map { (kind.rawValue, $0) }
    }
    let rows = (kinds + [("all", statistics.all)]).map { Self.row($0, $1) }
    let header = ["fact", "stated", "proven", "runtime", "excluded", "wrong", "proven"]
    let lines =
      Self.aligned([header] + rows)
      + Self.reasons("only a running cluster can know", statistics.runtimeReasons)
      + Self.reasons("not looked at", statistics.exclusionReasons)
    description = lines.joined(separator: "\n")
  }

  private static func row(_ name: String, _ counts: Statistics.Counts) -> [String] {
    let numbers = [counts.all, counts.proven, counts.runtime, counts.excluded, counts.wrong]
    return [name] + numbers.map { "\($0)" } + [share(counts)]
  }

  /// Cut and not rounded: 100 % means all of them.
  private static func share(_ counts: Statistics.Counts) -> String {
    if counts.all == 0 { return "-" }
    let perMille = counts.proven * 1000 / counts.all
    return "\(perMille / 10).\(perMille % 10) %"
  }

  /// Names to the left, numbers to the right.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }
  }

  private static func reasons(_ title: String, _ reasons: [Statistics.Reason]) -> [String] {
    if reasons.isEmpty { return [] }
    var shown = reasons.prefix(shownReasons).map { ("\($0.count)", $0.text) }
    let rest = reasons.dropFirst(shownReasons)
    if !rest.isEmpty {
      shown.append(("\(rest.reduce(0) { $0 + $1.count })", "for \(rest.count) other reasons"))
    }
    let width = shown.map(\.0.count).max() ?? 0
    return ["", "\(title):"]
      + shown.map { count, text in
        "  \(String(repeating: " ", count: width - count.count))\(count)  \(text)"
      }
  }
}
