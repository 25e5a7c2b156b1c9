internal import Foundation
internal import Recipes

/// Says on a terminal, or in a log, what a run does and found.
package struct TerminalReport: Sendable {
  private let isColoured: Bool
  private let redact: Redactor

  package init(isColoured: Bool, redact: Redactor = Redactor()) {
    self.isColoured = isColoured
    self.redact = redact
  }

  /// The lines of an event, without a newline at the end; nil for what the end of a step will say.
  package func text(_ event: RunEvent) -> String? {
    switch event {
    case .note(let text): redact(text)
    case .phaseStarted(let name, let steps):
      bold("\(name.rawValue)") + (steps == 1 ? "" : " (\(steps) steps)")
    case .stepStarted: nil
    case .stepFinished(let result): line(result)
    case .finding(let finding): redact("\(finding)")
    }
  }

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
    lines += environment.substitutes.map { "  substitute: \($0.for) was \($0.by)" }
    lines += ["", verdict(report)]
    return lines.joined(separator: "\n")
  }

  private func verdict(_ report: RunReport) -> String {
    let ran = "expected \(report.expectedSteps) steps, ran \(report.results.count)"
    let excluded = report.excluded == 0 ? "" : ", \(report.excluded) blocks excluded with a reason"
    let word =
      switch report.verdict {
      case .passed: green("PASSED")
      case .failed: red("FAILED")
      case .interrupted: red("INTERRUPTED")
      case .skipped: red("SKIPPED")
      case .flaky: red("FLAKY")
      }
    return "\(word) \(report.recipe) in \(seconds(report.duration)): \(ran)\(excluded)"
      + "\noutputs: \(report.folder)"
  }

  private func line(_ result: StepResult) -> String {
    let tries = result.attempts > 1 ? ", \(result.attempts) attempts" : ""
    let head = "\(pad(result.name, 18)) \(seconds(result.duration))\(tries)"
    switch result.verdict {
    case .passed: return "  \(green("✓")) \(head)"
    case .failedAsProven(let why):
      return "  \(green("✓")) \(head), red as it must be: \(redact(why))"
    case .interrupted: return "  \(red("✗")) \(head), interrupted"
    case .skipped(let why): return "  - \(head), skipped: \(redact(why))"
    case .failed(let why):
      let output = redact(result.output).split(separator: "\n", omittingEmptySubsequences: false)
      let shown = output.suffix(30).map { "      │ \($0)" }.joined(separator: "\n")
      return "  \(red("✗")) \(head)\n"
        + "\(result.location): error: '\(result.name)' failed (\(result.phase.rawValue)) — "
        + "\(redact(why))\n\(shown)"
    }
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
