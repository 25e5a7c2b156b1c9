internal import Diagnostics
internal import Foundation

/// All that a check prints and writes, as texts: what is kept for a run that has nothing to do.
package struct CheckOutput: Sendable, Equatable, Codable {
  package enum Format: String, Sendable, Codable, CaseIterable {
    case text, json, sarif, github
  }

  /// How a result is told.
  package struct Style: Sendable, Codable {
    package var format = Format.text
    /// Whether the report goes to a file, and the text to the terminal.
    package var hasFile = false
    package var listsFacts = false
    package var hasStatistics = false
    package var isColoured = false
    /// Of the terminal.
    package var columns = 120
    /// Whether annotations stand beside the text.
    package var isAnnotated = false

    package init() {}
  }

  /// For standard output.
  package var output = ""
  /// For standard error.
  package var errors = ""
  /// For the file, where there is one.
  package var report: String?
  package var exitCode: Int32

  package init(_ result: CheckResult, _ style: Style, sources: SourceStore) throws {
    let result = result.sorted()
    exitCode = result.findings.isEmpty ? 0 : Failure.ExitCode.findings.rawValue
    if style.hasFile { report = try Self.report(result, style, sources) }
    if !style.hasFile, style.format == .json || style.format == .sarif {
      output = try Self.report(result, style, sources)
      errors = style.hasStatistics ? "\(StatisticsTable(Statistics(result.facts)))\n" : ""
      return
    }
    var text = TextReport(
      result, sources: sources, isColoured: style.isColoured, columns: style.columns)
    errors = text.findings()
    if style.isAnnotated || style.format == .github { output += Self.annotations(result) }
    output += Self.addenda(result, style) + "\(text.summary)\n"
  }

  private static func report(_ result: CheckResult, _ style: Style, _ sources: SourceStore) throws
    -> String
  {
    switch style.format {
    case .text:
      var text = TextReport(result, sources: sources, isColoured: false)
      return text.findings() + addenda(result, style) + "\(text.summary)\n"
    case .json:
      let json = try CheckJSONReport(result, sources: sources, listsFacts: style.listsFacts)
      return String(decoding: json.data, as: UTF8.self)
    case .sarif:
      return String(decoding: try SARIFReport(result, sources: sources).data, as: UTF8.self)
    case .github: return annotations(result)
    }
  }

  private static func annotations(_ result: CheckResult) -> String {
    result.findings.map { "\(GitHubAnnotation($0))\n" }.joined()
  }

  private static func addenda(_ result: CheckResult, _ style: Style) -> String {
    let facts = style.listsFacts && !result.facts.isEmpty ? "\(FactList(result))\n" : ""
    return facts + (style.hasStatistics ? "\(StatisticsTable(Statistics(result.facts)))\n\n" : "")
  }
}
