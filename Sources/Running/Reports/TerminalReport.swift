internal import Foundation
internal import Recipes

/// Says on a terminal, or in a log, what a run does and found.
package struct TerminalReport: Sendable {
  private let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// The lines of an event, without a newline at the end; nil for what the end of a step will say.
  package func text(_ event: RunEvent) -> String? {
    switch event {
    case .note(let text): text
    case .phaseStarted(let name, let steps):
      bold("\(name.rawValue)") + (steps == 1 ? "" : " (\(steps) steps)")
    case .stepStarted: nil
    case .stepFinished(let result): line(result)
    case .finding(let finding): "\(finding)"
    }
  }

  /// What stands above a run that is one of several.
  package func heading(_ title: String) -> String { "\n" + bold("==> \(title)") }

  /// The end of the run: times, what it was verified against, the verdict.
  package func summary(_ report: RunReport) -> String {
    var lines = ["", bold("Time per phase")]
    lines += report.phases.map { phase in
      "  \(pad(phase.name.rawValue, 18)) \(seconds(phase.duration))"
    }
    let environment = report.environment
    lines += [
      "", bold("Ran against"),
      "  Kubernetes \(environment.kubernetes) (provider \(environment.provider)), Spark "
        + "\(environment.spark), helm \(environment.helm), kubectl \(environment.kubectl)",
    ]
    lines += environment.caveats.map { "  \($0)" }
    if !report.counterProofs.isEmpty { lines += ["", bold("Can the proof fail?")] }
    lines += report.counterProofs.map(proof)
    lines += ["", verdict(report)]
    return lines.joined(separator: "\n")
  }

  private func verdict(_ report: RunReport) -> String {
    let ran = "expected \(report.expectedSteps) steps, ran \(report.results.count)"
    let skipped = report.results.count { if case .skipped = $0.verdict { true } else { false } }
    let notes = [
      skipped == 0 ? "" : ", \(skipped) of them skipped",
      report.excluded.isEmpty
        ? "" : ", \(counted(report.excluded.count, "block")) excluded with a reason",
      report.isPartial ? ", a part of the procedure only" : "",
      report.tries == 1 ? "" : ", try \(report.tries)",
    ].joined()
    return "\(word(report.verdict)) \(report.title) in \(seconds(report.duration)): \(ran)\(notes)"
      + "\noutputs: \(report.folder)"
  }

  /// The end of several runs, a line each; nothing for a single one, which has said it all.
  package func summary(_ suite: SuiteReport) -> String? {
    guard suite.runs.count > 1 else { return nil }
    let lines = suite.runs.map { run in
      "  \(word(run.verdict)) \(run.title) \(seconds(run.duration))"
    }
    return (["", bold("All runs")] + lines + [suite.countsInWords]).joined(separator: "\n")
  }

  private func word(_ verdict: RunReport.Verdict) -> String {
    let word = verdict.rawValue.uppercased()
    return verdict == .passed ? green(word) : red(word)
  }

  private func line(_ result: StepResult) -> String {
    let tries = result.attempts > 1 ? ", \(result.attempts) attempts" : ""
    let head = "\(pad(result.name, 18)) \(seconds(result.duration))\(tries)"
    switch result.verdict {
    case .passed: return "  \(green("✓")) \(head)"
    case .failedAsProven(let why):
      return "  \(green("✓")) \(head), red as it must be: \(why)"
    case .interrupted: return "  \(red("✗")) \(head), interrupted"
    case .skipped(let why): return "  - \(head), skipped: \(why)"
    case .failed(let why):
      let output = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      let shown = output.suffix(30).map { "      │ \($0)" }.joined(separator: "\n")
      return "  \(red("✗")) \(head)\n"
        + "\(result.location): error: '\(result.name)' failed (\(result.phase.rawValue)) — "
        + "\(why)\n\(shown)"
    }
  }

  private func proof(_ proof: CounterProof) -> String {
    if let problem = proof.problem { return "  \(red("✗")) \(problem)" }
    return "  \(green("✓")) without '\(proof.without)' it is red at '\(proof.failedAt ?? "")': "
      + (proof.complaint ?? "")
  }

  private func seconds(_ duration: Duration) -> String {
    String(format: "%.1f s", duration.inSeconds)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func bold(_ text: String) -> String { coloured(text, "1") }
  private func green(_ text: String) -> String { coloured(text, "32") }
  private func red(_ text: String) -> String { coloured(text, "31") }

  private func coloured(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
