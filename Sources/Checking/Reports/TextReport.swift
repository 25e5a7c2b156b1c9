package import Diagnostics

/// Findings for people: each with its line, a mark under the place and what to do.
package struct TextReport {
  private let result: CheckResult
  private let isColoured: Bool
  private let columns: Int
  private var sources: SourceStore

  /// - Parameter columns: how wide a line may be; only excerpts are cut.
  package init(_ result: CheckResult, sources: SourceStore, isColoured: Bool, columns: Int = 100) {
    self.result = result.sorted()
    self.sources = sources
    self.isColoured = isColoured
    self.columns = columns
  }

  /// All findings, a newline after each; empty without one.
  package mutating func findings() -> String {
    var text = ""
    for finding in result.findings { text += self.text(finding) }
    return text
  }

  /// One line that says what was checked and what was found, and what can be done about it.
  package var summary: String {
    let checked = [
      Self.counted(result.pages, "page"),
      result.commands > 0 ? Self.counted(result.commands, "command") : nil,
      result.facts.isEmpty ? nil : Self.counted(result.facts.count, "fact"),
    ].compactMap { $0 }
    let files = Set(result.findings.compactMap(\.location?.path)).count
    let found = Self.counted(result.findings.count, "finding")
    let suppressed =
      result.suppressed.isEmpty ? "" : ", \(result.suppressed.count) suppressed with a reason"
    let place = files > 1 ? " in \(files) files" : ""
    let head = "\(checked.joined(separator: ", ")) checked, "
    let colour = result.findings.isEmpty ? "32" : "31"
    return ([head + coloured(found, colour) + place + suppressed] + rules + fixes)
      .joined(separator: "\n")
  }

  /// Which rules were broken how often, where there is too much to count.
  private var rules: [String] {
    guard result.findings.count > 20 else { return [] }
    let counts = Dictionary(grouping: result.findings, by: \.rule).mapValues(\.count)
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { rule, count in
      "  \(String(repeating: " ", count: max(0, 5 - "\(count)".count)))\(count)  \(rule)"
    }
  }

  private var fixes: [String] {
    let count = result.findings.count { $0.isFixable }
    if count == 0 { return [] }
    return ["\(count) of them \(count == 1 ? "is" : "are") mended by 'recipes check --fix'"]
  }

  static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private mutating func text(_ finding: Diagnostic) -> String {
    let place = finding.location.map { coloured("\($0): ", "1") } ?? ""
    let severity = coloured("\(finding.severity.rawValue):", hue(finding))
    var lines = ["\(place)\(severity) \(PrintableText.lines(finding.message))"]
    lines += excerpt(finding)
    if let help = finding.help {
      lines.append("\(coloured("help:", "36")) \(PrintableText.lines(help))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rule stands under the line: whoever makes an exception has to name it.
  private mutating func excerpt(_ finding: Diagnostic) -> [String] {
    let rule = coloured(finding.rule, "2")
    guard let location = finding.location else { return [] }
    let digits = "\(location.position?.line ?? 0)".count
    guard let source = sources.text(location.path),
      let excerpt = SourceExcerpt(of: finding, in: source, width: max(columns - digits - 3, 20))
    else { return ["  = \(rule)"] }
    let margin = String(repeating: " ", count: digits)
    func row(_ number: String, _ text: String) -> String {
      coloured("\(number) |", "2") + (text.isEmpty ? "" : " \(text)")
    }
    return [
      row(margin, ""), row("\(excerpt.number)", excerpt.line),
      row(margin, "\(excerpt.indentation)\(coloured(excerpt.mark, hue(finding))) \(rule)"),
    ]
  }

  private func hue(_ finding: Diagnostic) -> String {
    finding.severity == .error ? "1;31" : "1;33"
  }

  private func coloured(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic {
  /// Whether it says what would certainly be right, and where.
  package var isFixable: Bool {
    replacement != nil && length != nil && location?.position != nil
  }
}
