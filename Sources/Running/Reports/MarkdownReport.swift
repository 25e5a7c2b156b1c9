internal import Diagnostics
internal import Foundation
internal import Recipes

/// A suite as Markdown: for people, in a file or as a job's summary on GitHub.
package struct MarkdownReport: CustomStringConvertible {
  package let description: String

  package init(_ suite: SuiteReport) {
    let parts = [Self.head(suite), Self.table(suite)] + suite.runs.map(Self.details)
    description = parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func head(_ suite: SuiteReport) -> String {
    var text = "## recipes verify: \(suite.runs.isEmpty ? "nothing ran" : suite.countsInWords)\n"
    guard let environment = suite.runs.first?.environment else { return text }
    text += """

      \(suite.start.ISO8601Format()), recipes \(suite.version), Kubernetes \
      \(environment.kubernetes) (provider \(environment.provider)), helm \(environment.helm), \
      kubectl \(environment.kubectl)

      """
    var all = environment
    all.substitutes = suite.substitutes
    let caveats = all.caveats.map { "> - \(MarkdownText.escaped($0))\n" }.joined()
    return caveats.isEmpty ? text : "\(text)\n> [!NOTE]\n\(caveats)"
  }

  private static func table(_ suite: SuiteReport) -> String {
    if suite.runs.isEmpty { return "" }
    let rows = suite.runs.map { run in
      let cells = [
        mark(run.verdict) + " " + run.verdict.rawValue, MarkdownText.code(run.recipe),
        run.preset.map(MarkdownText.code) ?? "", MarkdownText.escaped(run.environment.spark),
        "\(run.results.count) of \(run.expectedSteps)", seconds(run.duration), remarks(run),
      ]
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    return "| Verdict | Recipe | Preset | Spark | Steps | Time | |\n|---|---|---|---|---|---|---|\n"
      + rows.joined()
  }

  private static func remarks(_ run: RunReport) -> String {
    let skipped = run.results.count { if case .skipped = $0.verdict { true } else { false } }
    let remarks = [
      run.tries > 1 ? "\(run.tries) tries" : "",
      run.isPartial ? "a part of the procedure only" : "",
      skipped > 0 ? "\(counted(skipped, "step")) skipped" : "",
      run.excluded.isEmpty ? "" : "\(counted(run.excluded.count, "block")) excluded",
    ]
    return remarks.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What a reader has to know of a run beyond its row; nothing of one that passed without a remark.
  private static func details(_ run: RunReport) -> String {
    var parts = run.results.compactMap(told)
    parts += run.earlierFailures.map { step($0, "failed in an earlier try") }
    parts += run.findings.map(finding)
    parts += run.counterProofs.map(proof)
    parts += run.excluded.map {
      "- not run: \(MarkdownText.code($0.place)): \(MarkdownText.escaped($0.reason))\n"
    }
    if parts.isEmpty { return "" }
    return "### \(mark(run.verdict)) \(MarkdownText.escaped(run.title))\n\n" + parts.joined()
  }

  private static func told(_ result: StepResult) -> String? {
    switch result.verdict {
    case .passed, .failedAsProven: nil
    case .failed: step(result, "failed")
    case .interrupted: step(result, "was interrupted")
    case .skipped(let why):
      "- skipped: \(MarkdownText.code(result.name)) (\(result.phase.rawValue)): "
        + "\(MarkdownText.escaped(why))\n"
    }
  }

  private static func step(_ result: StepResult, _ ending: String) -> String {
    let cut = OutputCut(result.output)
    let why = result.verdict.complaint.map { " — \(MarkdownText.escaped($0))" } ?? ""
    let head =
      "- \(MarkdownText.code(result.name)) (\(result.phase.rawValue)) \(ending)\(why) "
      + "at \(MarkdownText.code("\(result.location)"))\n"
    if cut.text.isEmpty { return head }
    return "\(head)\n" + MarkdownText.block((cut.isCut ? "[…]\n" : "") + cut.text) + "\n"
  }

  private static func finding(_ finding: Diagnostic) -> String {
    let place = finding.location.map { "\(MarkdownText.code("\($0)")): " } ?? ""
    let help = finding.help.map { " Help: \(MarkdownText.escaped($0))" } ?? ""
    return "- \(place)\(MarkdownText.escaped(finding.message)).\(help)\n"
  }

  private static func proof(_ proof: CounterProof) -> String {
    let without = "- without \(MarkdownText.code(proof.without))"
    guard let block = proof.failedAt else {
      let complaint = MarkdownText.escaped(proof.complaint ?? "nothing fails: it proves nothing")
      return "\(without) \(complaint)\n"
    }
    return "\(without) it fails at \(MarkdownText.code(block)), as it must\n"
  }

  private static func mark(_ verdict: RunReport.Verdict) -> String {
    switch verdict {
    case .passed: "✅"
    case .failed, .interrupted: "❌"
    case .flaky, .skipped: "⚠️"
    }
  }

  private static func seconds(_ duration: Duration) -> String {
    String(format: "%.1f s", duration.inSeconds)
  }
}
